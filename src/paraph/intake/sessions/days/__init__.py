"""On which days: `when`, the session's; `posting`, the release's; `other_days`, those of something else."""
