"""Private to this side: files that came back edited, mandates, and who wrote a text without an author."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0050_letters_and_report_links"),
    ]

    operations = [
        migrations.CreateModel(
            name="EditedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("document", models.CharField(max_length=128)),
                ("name", models.CharField(max_length=255)),
                ("data", models.BinaryField()),
                ("at", models.DateTimeField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("mechanism", "document", "user"), name="paraph_edited_file_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="MandateEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("document", models.CharField(max_length=128)),
                ("subject", models.CharField(blank=True, max_length=128)),
                ("demand", models.CharField(max_length=16)),
                ("principle", models.BooleanField(default=False)),
                ("texts", models.TextField()),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "document"], name="paraph_mandate")],
            },
        ),
        migrations.CreateModel(
            name="PrivateNonPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("key", models.CharField(blank=True, max_length=128)),
                ("document", models.CharField(blank=True, max_length=128)),
                ("title", models.TextField()),
                ("texts", models.TextField()),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism"], name="paraph_private_nonpaper")],
            },
        ),
    ]
