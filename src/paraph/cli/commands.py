"""The commands of `paraph`: to add one, write its module with a `command` in it and name it here, in order of use.

The line of help stands here and not in the module, because listing the commands must not import any of them.
"""

from dataclasses import dataclass

from paraph.messages import N_


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: where it is and what it does in a line."""

    module: str
    """A module with a `paraph.cli.phrases.Command` (or Group) named `command`."""

    summary: str
    """A catalogued phrase, without a full stop."""


COMMANDS: dict[str, Entry] = {
    "init": Entry("paraph.cli.init", N_("Make the home of one side's node and open the mechanism")),
    "user": Entry("paraph.cli.user", N_("Accounts of people, their roles, and links to sign in with")),
    "serve": Entry("paraph.cli.serve", N_("Serve the pages of this node")),
    "read": Entry("paraph.cli.read", N_("Read what was published about a session, every fact with its place")),
    "watch": Entry("paraph.cli.watch", N_("Look at publishers again and again, and show what was changed")),
    "adopt": Entry("paraph.cli.adopt", N_("Take releases on sessions into the record")),
    "adopt-protocol": Entry(
        "paraph.cli.adopt_protocol", N_("Read past signed protocols, paragraph by paragraph, with what each binds to")
    ),
    "lexicon": Entry("paraph.cli.lexicon", N_("Phrases that corrections suggest for a lexicon of your own")),
    "compare": Entry("paraph.cli.compare", N_("Compare the texts of paragraphs in several languages")),
    "find": Entry("paraph.cli.find", N_("Ask in one language, find in another")),
    "check-release": Entry(
        "paraph.cli.check_release", N_("Check that a release says no more than the paragraphs it rests on")
    ),
    "status": Entry("paraph.cli.status", N_("Show where the mechanism stands")),
    "body": Entry("paraph.cli.body", N_("Commissions, groups and sub-groups: begun, renamed, their posts")),
    "topic": Entry("paraph.cli.topic", N_("Topics: begun, their stages, values and targets")),
    "undertaking": Entry("paraph.cli.undertaking", N_("Undertakings: where they stand, our word, who leads")),
    "agenda": Entry("paraph.cli.agenda", N_("The agenda of the next session: proposed, accepted, agreed")),
    "delegation": Entry("paraph.cli.delegation", N_("Delegations: lists, who can be received, their papers")),
    "session": Entry("paraph.cli.session", N_("Sessions: the days agreed for the next, and the record of one held")),
    "road": Entry("paraph.cli.road", N_("The road to the next session: what must be ready by when, and by whom")),
    "report": Entry("paraph.cli.report", N_("Reports on undertakings: the sheet to fill in, and taking it back")),
    "mail": Entry("paraph.cli.mail", N_("Letters to people: send what waits, show what does not go")),
    "release": Entry(
        "paraph.cli.releases.command", N_("The release of a signed document: draft, check, clear, publish")
    ),
    "publish": Entry("paraph.cli.publish", N_("Show adopted releases on the public site, or no more")),
    "open-data": Entry("paraph.cli.open_data", N_("Write everything published as files for programs")),
    "token": Entry("paraph.cli.token", N_("Tokens with which programs read what a person may see")),
    "webhook": Entry("paraph.cli.webhook", N_("Programs elsewhere that are told of what is published")),
    "paper": Entry("paraph.cli.paper", N_("Print a paper from the record as PDF")),
    "originals": Entry(
        "paraph.cli.originals", N_("Set the originals of a document, and prove that they differ in nothing but order")
    ),
    "draft": Entry("paraph.cli.drafts.command", N_("Negotiate a text: propose, accept, initial, sign")),
    "mandate": Entry("paraph.cli.mandate", N_("What our side is instructed about a text, and where the text departs")),
    "nonpaper": Entry("paraph.cli.nonpaper", N_("Non-papers: texts about a text, circulated without an author")),
    "word": Entry("paraph.cli.word", N_("Take the text under negotiation to Word and back, with nothing lost")),
    "xliff": Entry("paraph.cli.xliff", N_("Take the text to a translator's tool and back")),
    "glossary": Entry("paraph.cli.glossary", N_("Write the glossary as TBX")),
    "key": Entry("paraph.cli.key", N_("Keys: on paper, confirmed, put in place of another")),
    "attachment": Entry("paraph.cli.attachment", N_("Files beside what is in the record, cited by their hash")),
    "pouch": Entry("paraph.cli.pouch", N_("Seal, show, open, send and list the pouches two nodes exchange")),
    "check": Entry("paraph.cli.check", N_("Say whether this node is fit to serve, and what is missing")),
    "backup": Entry("paraph.cli.backup", N_("Copy the whole home into one file, while the node serves")),
    "restore": Entry("paraph.cli.restore", N_("Make a home from a backup, once its record is proved")),
    "verify": Entry("paraph.cli.verify", N_("Prove that the record is whole and signed")),
}
