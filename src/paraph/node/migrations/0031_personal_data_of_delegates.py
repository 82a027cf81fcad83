"""Private to this side: personal data of delegates, sealed, with the day on which it is deleted."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0011_corrections_and_own_lexicon"),
    ]

    operations = [
        migrations.CreateModel(
            name="Accreditation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("delegation", models.CharField(max_length=160)),
                ("delegate", models.CharField(max_length=32)),
                ("sealed", models.BinaryField()),
                ("delete_on", models.DateField(db_index=True)),
                ("at", models.DateTimeField()),
                (
                    "user",
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
                        fields=("mechanism", "delegation", "delegate"), name="paraph_accreditation_once"
                    )
                ],
            },
        ),
    ]
