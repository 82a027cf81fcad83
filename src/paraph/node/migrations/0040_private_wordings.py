"""Private to this side: what people write for a paragraph before any of it is proposed."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paraph", "0030_stoppages_kept"),
    ]

    operations = [
        migrations.CreateModel(
            name="PrivateWording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mechanism", models.CharField(max_length=64)),
                ("document", models.CharField(max_length=128)),
                ("paragraph", models.CharField(max_length=128)),
                ("base", models.CharField(blank=True, max_length=64)),
                ("texts", models.TextField()),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("at", models.DateTimeField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["mechanism", "document"], name="paraph_private_wording")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mechanism", "paragraph", "user"), name="paraph_private_wording_once"
                    )
                ],
            },
        ),
    ]
