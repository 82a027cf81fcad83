"""Mail and days: letters kept until they are sent, signed links in them, reminders, calendars."""
