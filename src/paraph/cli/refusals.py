"""What the command line refuses by itself.

    UsageRefused              a command line that does not say what to do
      UnknownCommand
      UnknownOption
      MissingValue            an option or an argument without its value
      WrongValue              a value the option does not take
      ValueNotAmong           the same, where those it takes can be named
      DayAhead                the day of a report that has not come yet
      WordsUnreadable         letters that the machine's encoding does not have
      UnclearUsage            anything else Click objects to
      KeyFateUnsaid           a key put away without saying why
      KeyUnsaid               a signature without a key to make it
      NameMissing             a body or a topic without a name, or without what it stands under
      BodyUnmeant             a command on a body, and none was named of none or several
      NoDayAgreed             a road without a first day, and none is agreed
      NothingToAccept         no proposal of another side, or several, and none was named
      NothingToPropose        an agenda without an item
      PaperToTerminal         a PDF would be printed on a terminal
    InputRefused              a source that cannot be opened, a place that cannot be used
      AccreditationLineUnfit  a line of personal data that is none
      FileMissing
      DocumentUnsaid          several documents, and none was named
      FileUnreadable
      FileNotText             a picture where text is asked for
      FileEmpty
      FileUnwritable          a paper that cannot be written where it should be
      DiskUnfit               a disk that is full, only to be read, or failing
      NothingToRead           a directory without a readable kind of file
      PortTaken               an address at which this node cannot serve
      AddressRefused          not an http or https address
      AddressUnreachable
      AddressAnswered         an answer other than "200 OK"
      AddressTooLarge
      AddressTooSlow
      AddressMovesOn          too many redirects
      AddressPrivate          it leads into a private network
      AddressDisallowed       a page that robots.txt asks programs to stay away from
      HostRests               a publisher that asked to be left alone
      CorpusLineRefused       a line of a corpus that holds no release
      CorpusColumnMissing     a table without a column of releases
      CorpusDamaged           a table that is not whole
      ParquetMissing          an installation without pyarrow
      ClusterRefused          a cluster that cannot do the work
        ClusterMissing        an installation without distributed
        ClusterUnreachable
        ClusterUnfit          workers without Paraph, or with another version
        ClusterLost
      IntoOtherSources        a file of readings that was begun with other sources
      NoAccounts              no two sources that report one session
      TooManyAccounts         more sources than are laid side by side
      TookTooLong             a file that could not be read in time
      ReaderDied              a file that ended the process reading it
      LineRefused             a line of JSON that cannot be used
        LineNotJson
        LineTooLong
        LineWithoutId
        LineNotText           a text that is no text
        LineWithoutText
        LineTooFewTexts
        LineWithoutSentence
        LineWithoutLanguage
        LineWithoutParagraphs
    Unexpected                a fault of Paraph, not of the person

All of them end a command with status 2, Unexpected with 70.
"""

from paraph.messages import N_, Refused


class UsageRefused(Refused):
    code = "cli.usage"
    advice = N_("“paraph --help” shows what can be said.")


class UnknownCommand(UsageRefused):
    code = "cli.usage.command"
    says = N_("There is no command “{command}”.")


class UnknownOption(UsageRefused):
    code = "cli.usage.option"
    says = N_("There is no option “{option}” here.")


class MissingValue(UsageRefused):
    code = "cli.usage.missing"
    says = N_("“{name}” is missing.")


class WrongValue(UsageRefused):
    code = "cli.usage.value"
    says = N_("“{value}” is not something “{name}” can be.")


class ValueNotAmong(UsageRefused):
    code = "cli.usage.value_not_among"
    says = N_("“{value}” is not something “{name}” can be. It takes: {known}.")


class DayAhead(UsageRefused):
    code = "cli.usage.day_ahead"
    says = N_("{day} has not come yet; a position is told as of a day that has.")
    advice = N_("Give the day on which it stood so, today at the latest.")


class WordsUnreadable(UsageRefused):
    code = "cli.usage.words_unreadable"
    says = N_("The command line holds letters that this machine's encoding, {encoding}, does not have.")
    advice = N_("Set LC_ALL to C.UTF-8 and unset PYTHONUTF8, then type it again.")


class UnclearUsage(UsageRefused):
    code = "cli.usage.unclear"
    says = N_("The command line is not clear: {detail}")


class KeyFateUnsaid(UsageRefused):
    code = "cli.key_fate_unsaid"
    says = N_("It is not said whether the old key is lost or in other hands.")
    advice = N_("Give --lost, or --after with the number of acts up to which the old key counts; one of them.")


class KeyUnsaid(UsageRefused):
    code = "cli.sign.key"
    says = N_("A signature needs either a key file (--key) or a card (--card, --token, --certificate).")


class NameMissing(UsageRefused):
    code = "cli.usage.name_missing"
    says = N_("It cannot be begun as it is. {reason}")
    advice = N_('Give a name in at least one language of the mechanism, such as --name "en=Mining".')


class BodyUnmeant(UsageRefused):
    code = "cli.usage.body_unmeant"
    says = N_("There is not exactly one body that this can be about, and none was named.")
    advice = N_("Name one with --body. In the record are: {bodies}.")


class NoDayAgreed(UsageRefused):
    code = "cli.usage.no_day_agreed"
    says = N_("The Sides have agreed no day for the next session.")
    advice = N_("Name a day to count back from, such as paraph road 2026-09-07, or agree on one with paraph session.")


class NothingToAccept(UsageRefused):
    code = "cli.usage.nothing_to_accept"
    says = N_("There is not exactly one proposal of another Side to accept.")
    advice = N_("See what stands with “show --json”, and name the digest of what you read with --digest.")


class NothingToPropose(UsageRefused):
    code = "cli.usage.nothing_to_propose"
    says = N_("There is no item to propose: the file has none, or the session before has no agenda in the record.")
    advice = N_("Without a file and without --last the agenda is drawn from the record.")


class PaperToTerminal(UsageRefused):
    code = "cli.paper.terminal"
    says = N_("A PDF is not for a terminal.")
    advice = N_("Name a file with -o, or send the output on with “|” or “>”.")


class InputRefused(Refused):
    code = "cli.input"


class DocumentUnsaid(InputRefused):
    code = "cli.document.unsaid"
    says = N_("No document was named, and the record does not hold just one. It holds: {documents}.")
    advice = N_("Name one with --document, or ask for a draft of the next session's protocol with --draft.")


class AccreditationLineUnfit(InputRefused):
    code = "cli.accreditation.line"
    says = N_("Line {line} is no accreditation of somebody who is nominated.")
    advice = N_(
        "A line is an object with “delegate” (an id that “delegation show --json” tells) and “delete_on”, and with "
        "“passport”, “phone”, “note”, “photo” as needed. Nothing was kept."
    )


class FileMissing(InputRefused):
    code = "cli.file.missing"
    says = N_("There is no file or directory “{source}”.")
    advice = N_("Check the name and the directory you are in.")


class FileUnreadable(InputRefused):
    code = "cli.file.unreadable"
    says = N_("“{source}” cannot be opened: {reason}.")
    advice = N_("Check that you may read it and that its disk is there.")


class FileNotText(InputRefused):
    code = "cli.file.not_text"
    says = N_("“{source}” is not text in UTF-8: it holds a picture, some other data, or text of another encoding.")
    advice = N_("Save it as plain text in UTF-8 and give it again. Nothing was changed.")


class FileEmpty(InputRefused):
    code = "cli.file.empty"
    says = N_("There is nothing in “{source}”.")
    advice = N_("Check that it is the right file and was saved whole. Nothing was changed.")


class NothingToRead(InputRefused):
    code = "cli.directory.nothing"
    says = N_("The directory “{source}” holds no text, page, PDF or Word file.")
    advice = N_("Give the directory with the releases, or name the files.")


class FileUnwritable(InputRefused):
    code = "cli.file.unwritable"
    says = N_("“{file}” cannot be written: {reason}.")
    advice = N_("Choose another place with -o, or make room there.")


class DiskUnfit(InputRefused):
    code = "cli.disk_unfit"
    says = N_("The disk refused: {reason}.")
    advice = N_("Make room, or use another disk, then run the command again; what was kept before stays kept.")


class PortTaken(InputRefused):
    code = "cli.serve.port"
    says = N_("Nothing can be served at {host}, port {port}: {reason}.")
    advice = N_("Stop what serves there, or choose another port with --port.")


class AddressRefused(InputRefused):
    code = "cli.address.kind"
    says = N_("“{source}” is not an address that Paraph fetches; it begins with http:// or https://.")
    advice = N_("Save the page and give the file.")


class AddressUnreachable(InputRefused):
    code = "cli.address.unreachable"
    says = N_("“{source}” could not be reached: {reason}.")
    advice = N_("Try again later, or save the page in a browser and give the file.")


class AddressAnswered(InputRefused):
    code = "cli.address.answer"
    says = N_("“{source}” answered {status} instead of 200.")
    advice = N_("Open it in a browser; if it shows there, save the page and give the file.")


class AddressTooLarge(InputRefused):
    code = "cli.address.too_large"
    says = N_("“{source}” sends more than {limit} bytes, which no release has.")
    advice = N_("Check the address.")


class AddressTooSlow(InputRefused):
    code = "cli.address.too_slow"
    says = N_("“{source}” did not send its page within {seconds} seconds.")
    advice = N_("Try again later, or save the page in a browser and give the file.")


class AddressMovesOn(InputRefused):
    code = "cli.address.redirects"
    says = N_("“{source}” sends on more than {limit} times.")
    advice = N_("Open it in a browser and give the address where it ends.")


class AddressPrivate(InputRefused):
    code = "cli.address.private"
    says = N_("“{source}” leads to {found}, which is in a private network.")
    advice = N_("If it is a publisher of your own house, watch it with --private-addresses.")


class AddressDisallowed(InputRefused):
    code = "cli.address.robots"
    says = N_("“{source}” is not asked for: the robots.txt of its publisher asks programs to stay away from it.")
    advice = N_("Ask the publisher for leave or for a feed, or save the page in a browser and give the file.")


class HostRests(InputRefused):
    code = "cli.address.rests"
    says = N_("“{source}” is not asked for in this round: its publisher answered that it is busy.")
    advice = N_("The next round asks again; a longer --pause asks more slowly.")


class NoAccounts(InputRefused):
    code = "cli.accounts.none"
    says = N_("Of the {count} releases read no two report the same session.")
    advice = N_("Give releases of one session: its language versions, or those of both Sides.")


class TooManyAccounts(InputRefused):
    code = "cli.accounts.many"
    says = N_("More than {limit} sources were named; accounts are laid side by side of so many at most.")
    advice = N_("Name the releases of the sessions to be compared.")


class TookTooLong(InputRefused):
    code = "cli.read.too_long"
    says = N_("“{source}” was not read within {seconds} seconds.")
    advice = N_("Give the release alone, as plain text or a saved page.")


class ReaderDied(InputRefused):
    code = "cli.read.died"
    says = N_("“{source}” ended the process that was reading it.")
    advice = N_("The file is likely to be damaged; give the release in another format.")


class CorpusLineRefused(InputRefused):
    code = "cli.corpus.line"
    says = N_("“{source}” holds no release.")
    advice = N_("A line of a corpus is a JSON object in UTF-8 with the release under “text” or the page under “html”.")


class CorpusColumnMissing(InputRefused):
    code = "cli.corpus.column"
    says = N_("“{source}” has no column “text” and none “html”.")
    advice = N_("A corpus in Parquet has the release in the column “text”, or the page in “html”.")


class CorpusDamaged(InputRefused):
    code = "cli.corpus.damaged"
    says = N_("“{source}” is not whole as Parquet.")
    advice = N_("Write the corpus anew, or check that it was copied whole.")


class ParquetMissing(InputRefused):
    code = "cli.corpus.parquet"
    says = N_("“{source}” is Parquet, and this installation has not the library for it.")
    advice = N_("Install it with “pip install paraph[corpus]”, or use .jsonl.")


class ClusterRefused(InputRefused):
    code = "cli.cluster"


class ClusterMissing(ClusterRefused):
    code = "cli.cluster.missing"
    says = N_("This installation has not the library for clusters.")
    advice = N_("Install it with “pip install paraph[cluster]”, or leave --scheduler out.")


class ClusterUnreachable(ClusterRefused):
    code = "cli.cluster.unreachable"
    says = N_("The scheduler {address} could not be reached: {reason}.")
    advice = N_("Check the address, as in tcp://10.1.0.5:8786, and that the cluster runs.")


class ClusterUnfit(ClusterRefused):
    code = "cli.cluster.unfit"
    says = N_("The workers of {address} have not Paraph {wanted}: {found}.")
    advice = N_("Install the same version on every worker.")


class ClusterLost(ClusterRefused):
    code = "cli.cluster.lost"
    says = N_("The cluster {address} was lost: {reason}.")
    advice = N_("With --into, give the same command again; it goes on where this one stopped.")


class IntoOtherSources(InputRefused):
    code = "cli.into.other"
    says = N_("“{source}” ends with a reading of “{found}”, where this run would read “{wanted}”.")
    advice = N_("Name the same sources in the same order as before, or another file to write into.")


class LineRefused(InputRefused):
    code = "cli.line"
    advice = N_("Each line is one object of JSON; “--help” of the command says what it holds.")


class LineNotJson(LineRefused):
    code = "cli.line.json"
    says = N_("Line {line} is not a JSON object in UTF-8.")


class LineTooLong(LineRefused):
    code = "cli.line.long"
    says = N_("Line {line} has more than {limit} bytes, which no paragraph has.")


class LineWithoutId(LineRefused):
    code = "cli.line.id"
    says = N_("Line {line} has no “id” that is a text or a whole number.")


class LineNotText(LineRefused):
    code = "cli.line.text"
    says = N_("What line {line} gives under “{lang}” is not a text.")


class LineWithoutText(LineRefused):
    code = "cli.line.empty"
    says = N_("Line {line} has no text under “en”, “hi” or “ru”.")
    advice = N_("A line is an object with “id” and a text under at least one of “en”, “hi”, “ru”.")


class LineTooFewTexts(LineRefused):
    code = "cli.line.few"
    says = N_("Line {line} has texts in {found} of the languages; two are needed to compare.")
    advice = N_("A line is an object with “id” and texts under at least two of “en”, “hi”, “ru”.")


class LineWithoutSentence(LineRefused):
    code = "cli.line.sentence"
    says = N_("Line {line} has no “sentence” that is a text.")


class LineWithoutLanguage(LineRefused):
    code = "cli.line.lang"
    says = N_("Line {line} does not say under “lang” whether its sentence is in “en”, “hi” or “ru”.")


class LineWithoutParagraphs(LineRefused):
    code = "cli.line.paragraphs"
    says = N_("Line {line} has no “paragraphs” with a text each under one of “en”, “hi”, “ru”.")
    advice = N_("Give the paragraphs the sentence rests on, in any of the languages.")


class Unexpected(Refused):
    code = "cli.unexpected"
    says = N_("Paraph itself failed ({error}); that is not your mistake.")
    advice = N_("Run the command again with --verbose and send what it shows to whoever keeps Paraph for you.")
