"""Every stop of the exchange becomes a row of its own, with its proof and, once it is lifted, by whom and why."""

from typing import Any

from django.db import migrations, models


def move(apps: Any, schema_editor: Any) -> None:  # noqa: ANN401 - Django's
    rows = apps.get_model("paraph", "Correspondent").objects.using(schema_editor.connection.alias)
    stoppages = apps.get_model("paraph", "Stoppage").objects.using(schema_editor.connection.alias)
    for row in rows.exclude(stopped_at=None):
        stoppages.create(
            mechanism=row.mechanism,
            side=row.side,
            stopped_at=row.stopped_at,
            proof_first=row.proof_first,
            proof_second=row.proof_second,
            proof_growth=row.proof_growth,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0020_what_can_be_found"),
    ]

    operations = [
        migrations.CreateModel(
            name="Stoppage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("side", models.CharField(max_length=8)),
                ("stopped_at", models.DateTimeField()),
                ("pouch", models.CharField(blank=True, max_length=64)),
                ("proof_first", models.BinaryField()),
                ("proof_second", models.BinaryField()),
                ("proof_growth", models.BinaryField(default=b"")),
                ("resumed_at", models.DateTimeField(null=True)),
                ("resumed_by", models.CharField(blank=True, max_length=150)),
                ("reason", models.TextField(blank=True)),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "side"], name="paraph_stoppage_side")],
            },
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.RemoveField(model_name="correspondent", name="stopped_at"),
        migrations.RemoveField(model_name="correspondent", name="proof_first"),
        migrations.RemoveField(model_name="correspondent", name="proof_second"),
        migrations.RemoveField(model_name="correspondent", name="proof_growth"),
    ]
