"""Mail and days: letters kept until they are sent, signed links in them, reminders, calendars.

letters      what goes to people, kept until it is sent; `letter_tables`
mailing      sending it
reminding    reminders of days
dues         what has a day
calendars    a person's calendar; `calendar_tables`
report_links a report asked for by a signed link; `report_files`, what is handed in with it
wishes       doing without letters
"""
