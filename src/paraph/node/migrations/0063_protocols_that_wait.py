"""Private to this side: signed protocols of the past as they were read, until somebody decides."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0062_tokens_and_webhooks"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProtocolProposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("read", models.TextField()),
                ("body", models.CharField(blank=True, max_length=128)),
                ("owner", models.CharField(max_length=128)),
                ("corrections", models.TextField(default="{}")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits for confirmation"),
                            ("confirmed", "confirmed"),
                            ("discarded", "discarded"),
                        ],
                        default="waiting",
                        max_length=16,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
                ("first", models.BigIntegerField(null=True)),
                ("count", models.BigIntegerField(null=True)),
                (
                    "corrected_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
