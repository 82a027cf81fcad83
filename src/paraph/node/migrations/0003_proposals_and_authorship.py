"""Private to this side: readings that wait for a person's word, and who wrote which acts."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def _person() -> models.ForeignKey:
    return models.ForeignKey(
        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
    )


class Migration(migrations.Migration):
    dependencies = [("paraph", "0002_record_of_acts")]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("plan", models.TextField()),
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
                ("made_by", _person()),
                ("corrected_by", _person()),
                ("settled_by", _person()),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "state"], name="paraph_proposal_waiting")],
            },
        ),
        migrations.CreateModel(
            name="ProposalFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=500)),
                ("data", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="paraph.proposal"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Authorship",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("first", models.BigIntegerField()),
                ("count", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("user", _person()),
            ],
        ),
    ]
