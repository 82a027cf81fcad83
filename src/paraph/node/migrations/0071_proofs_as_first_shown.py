"""The proofs beside what is published, kept as they were first given out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0070_releases_in_work"),
    ]

    operations = [
        migrations.CreateModel(
            name="ShownProof",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=300)),
                ("digest", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("n", models.BigIntegerField()),
                ("file", models.BinaryField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mechanism", "key", "digest", "side"), name="paraph_shown_proof_once"
                    )
                ],
            },
        ),
    ]
