"""What went between the nodes: how far each other side has acknowledged, the book of pouches, attachments."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0003_proposals_and_authorship"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("data", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Correspondent",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mechanism", "side", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("acknowledged", models.BinaryField(default=b"")),
                ("receipt", models.BinaryField(default=b"")),
                ("witnessed_at", models.BigIntegerField(null=True)),
                ("stopped_at", models.DateTimeField(null=True)),
                ("proof_first", models.BinaryField(default=b"")),
                ("proof_second", models.BinaryField(default=b"")),
                ("proof_growth", models.BinaryField(default=b"")),
            ],
        ),
        migrations.CreateModel(
            name="Carriage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(blank=True, max_length=8)),
                ("sha256", models.CharField(max_length=64)),
                (
                    "event",
                    models.CharField(
                        choices=[
                            ("sealed", "sealed"),
                            ("sent", "sent"),
                            ("opened", "opened"),
                            ("refused", "refused"),
                            ("gap", "gap found"),
                        ],
                        max_length=16,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("first", models.BigIntegerField(null=True)),
                ("size", models.BigIntegerField(null=True)),
                ("code", models.CharField(blank=True, max_length=80)),
                ("facts", models.TextField(blank=True)),
                ("checkpoint", models.BinaryField(default=b"")),
                ("kept", models.BooleanField(default=False)),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "sha256"], name="paraph_carriage_pouch")],
            },
        ),
    ]
