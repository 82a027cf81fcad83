"""Where commissions, groups, committees and dialogues are named, how far each name goes, how it is cut short."""
