"""Private to this side: sources that are watched, releases seen there, and their versions."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0005_attachments_as_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="WatchedSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("name", models.TextField()),
                ("name_sha256", models.CharField(max_length=64)),
                ("private", models.BooleanField(default=False)),
                ("added_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField(null=True)),
                ("etag", models.TextField(blank=True)),
                ("modified", models.TextField(blank=True)),
                ("problem", models.TextField(blank=True)),
                ("stopped", models.BooleanField(default=False)),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SeenRelease",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField()),
                ("key_sha256", models.CharField(max_length=64)),
                ("address", models.TextField(blank=True)),
                ("title", models.TextField(blank=True)),
                ("first_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField(null=True)),
                ("changed_at", models.DateTimeField(null=True)),
                ("etag", models.TextField(blank=True)),
                ("modified", models.TextField(blank=True)),
                ("is_session", models.BooleanField(default=False)),
                ("problem", models.TextField(blank=True)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="releases", to="paraph.watchedsource"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SeenVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.IntegerField()),
                ("at", models.DateTimeField()),
                ("data", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                ("text", models.TextField()),
                ("reading", models.TextField()),
                ("changes", models.TextField(blank=True)),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="paraph.seenrelease"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("release", "number"), name="paraph_version_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="watchedsource",
            constraint=models.UniqueConstraint(fields=("mechanism", "name_sha256"), name="paraph_watched_once"),
        ),
        migrations.AddConstraint(
            model_name="seenrelease",
            constraint=models.UniqueConstraint(fields=("source", "key_sha256"), name="paraph_seen_once"),
        ),
    ]
