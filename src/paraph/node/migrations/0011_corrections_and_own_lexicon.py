"""Private to this side: what people corrected, and the phrases it suggests for a lexicon of their own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0040_private_wordings"),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("field", models.CharField(max_length=200)),
                ("language", models.CharField(blank=True, max_length=8)),
                ("before", models.TextField(blank=True)),
                ("after", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
                ("sentence", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
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
        ),
        migrations.CreateModel(
            name="LexiconEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=8)),
                ("kind", models.CharField(max_length=32)),
                ("value", models.CharField(blank=True, max_length=200)),
                ("phrase", models.CharField(max_length=500)),
                (
                    "state",
                    models.CharField(
                        choices=[("suggested", "suggested"), ("accepted", "accepted"), ("rejected", "rejected")],
                        default="suggested",
                        max_length=16,
                    ),
                ),
                ("count", models.IntegerField(default=0)),
                ("first_at", models.DateTimeField()),
                ("sentence", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mechanism", "language", "kind", "value", "phrase"), name="paraph_lexicon_once"
                    )
                ],
            },
        ),
    ]
