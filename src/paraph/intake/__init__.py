"""Published releases read into facts, each with its span in the source, and on into proposed acts. Floor 3."""
