"""Property tests are held to what they find, not to how long a busy machine takes over one example."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
