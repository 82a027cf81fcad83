"""The record: acts by (mechanism, side, n), byte for byte, and the newest checkpoint of each side's log."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("paraph", "0001_people_and_their_roles")]

    operations = [
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mechanism", "side", "n", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("n", models.BigIntegerField()),
                ("data", models.BinaryField()),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("n__gte", 0)), name="paraph_act_n_from_0")],
            },
        ),
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mechanism", "side", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("size", models.BigIntegerField()),
                ("note", models.BinaryField()),
                ("compact", models.BinaryField()),
            ],
        ),
    ]
