"""The index of what can be found: made from the record, and made anew from it whenever needed."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from paraph.node.finding.engines import ENGINES, TABLE


def _create(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    ENGINES[schema_editor.connection.vendor](TABLE).create()


def _drop(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(f"DROP TABLE IF EXISTS {TABLE}")


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0010_watch_over_publishers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Filed",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("mechanism", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=16)),
                ("key", models.CharField(max_length=300)),
                ("document", models.CharField(max_length=200)),
                ("paragraph", models.CharField(max_length=32)),
                ("body", models.CharField(max_length=128)),
                ("session", models.CharField(max_length=200)),
                ("area", models.CharField(max_length=64)),
                ("status", models.CharField(max_length=32)),
                ("texts", models.TextField()),
            ],
            options={
                "db_table": "paraph_filed",
                "constraints": [
                    models.UniqueConstraint(fields=["mechanism", "kind", "key"], name="paraph_filed_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FiledKey",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mechanism", "key", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("mechanism", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=20)),
                ("things", models.BigIntegerField()),
            ],
            options={"db_table": "paraph_filed_key"},
        ),
        migrations.CreateModel(
            name="FiledUpTo",
            fields=[
                ("mechanism", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("mark", models.CharField(max_length=120)),
                ("things", models.BigIntegerField(default=0)),
                ("words", models.TextField(default="{}")),
            ],
            options={"db_table": "paraph_filed_up_to"},
        ),
        migrations.RunPython(_create, _drop),
    ]
