"""Private to this side: letters that wait to be sent, links to write one report with, which letters a person wishes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0021_publications"),
    ]

    operations = [
        migrations.AddField(
            model_name="authorship",
            name="person",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="user",
            name="heartbeat",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="user",
            name="reminders",
            field=models.BooleanField(default=True),
        ),
        migrations.CreateModel(
            name="ReportLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=64, unique=True)),
                ("body", models.CharField(max_length=128)),
                ("session", models.CharField(max_length=160)),
                ("points", models.TextField()),
                ("person", models.CharField(max_length=200)),
                ("email", models.EmailField(max_length=254)),
                ("language", models.CharField(max_length=8)),
                ("due", models.DateField(null=True)),
                ("expires_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("typed", models.TextField(blank=True)),
                ("typed_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                ("handed_in_at", models.DateTimeField(null=True)),
                ("first", models.BigIntegerField(null=True)),
                ("count", models.BigIntegerField(default=0)),
                (
                    "made_by",
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
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=32)),
                ("once", models.CharField(max_length=200, null=True, unique=True)),
                ("to", models.EmailField(max_length=254)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(max_length=8)),
                ("subject", models.CharField(max_length=400)),
                ("text", models.TextField()),
                ("message_id", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be sent"),
                            ("sent", "sent by mail"),
                            ("failed", "could not be sent"),
                            ("withdrawn", "withdrawn before it was sent"),
                        ],
                        default="waiting",
                        max_length=16,
                    ),
                ),
                ("next_at", models.DateTimeField()),
                ("tries", models.IntegerField(default=0)),
                ("error", models.TextField(blank=True)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "link",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="letters",
                        to="paraph.reportlink",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "state", "next_at"], name="paraph_letter_due")],
            },
        ),
    ]
