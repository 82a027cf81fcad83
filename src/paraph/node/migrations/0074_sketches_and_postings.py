"""What is filed has sketches; PostgreSQL keeps keys by stretches. Both are made from the record when next asked."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from paraph.node.finding.engines import ENGINES, PUBLIC_TABLE, TABLE


def _make_anew(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        return
    for table in (TABLE, PUBLIC_TABLE):
        schema_editor.execute(f"DROP TABLE IF EXISTS {table}")
        ENGINES[schema_editor.connection.vendor](table).create()


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0073_webhooks_that_rest"),
    ]

    operations = [
        migrations.AddField(model_name="filed", name="sketches", field=models.BinaryField(default=b"")),
        migrations.RunPython(_make_anew, migrations.RunPython.noop),
    ]
