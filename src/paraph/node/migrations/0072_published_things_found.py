"""What was published is filed in a text of its own, for the search that everybody may use."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from paraph.node.finding.engines import ENGINES, PUBLIC_TABLE


def _create(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    ENGINES[schema_editor.connection.vendor](PUBLIC_TABLE).create()


def _drop(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(f"DROP TABLE IF EXISTS {PUBLIC_TABLE}")


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0071_proofs_as_first_shown"),
    ]

    operations = [migrations.RunPython(_create, _drop)]
