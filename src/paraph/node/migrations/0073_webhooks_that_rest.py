"""A webhook may be paused: what there is to tell waits until it is resumed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0072_published_things_found"),
    ]

    operations = [
        migrations.AddField(
            model_name="webhook",
            name="paused_at",
            field=models.DateTimeField(null=True),
        ),
    ]
