"""Attachments move from the database to files in the home, where they can be written and read piece by piece."""

from typing import Any

from django.db import migrations


def move(apps: Any, schema_editor: Any) -> None:  # noqa: ANN401 - Django's
    from paraph.node import attachments  # noqa: PLC0415 - only when it is run

    for row in apps.get_model("paraph", "Attachment").objects.using(schema_editor.connection.alias).iterator():
        attachments.keep(bytes(row.data))


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0004_exchange_with_the_other_sides"),
    ]

    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.DeleteModel(name="Attachment"),
    ]
