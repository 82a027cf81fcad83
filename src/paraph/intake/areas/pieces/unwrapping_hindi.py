"""Where the words that name a Hindi subject begin and end; its head and what is done to it come last.

* What parts those who act from what is theirs ends the wrapping: "भारत और रूस अपने | व्यापार".
* What is only done to a subject is taken off: "औद्योगिक सहयोग | बढ़ाने", "निवेश संधि | को जल्द अंतिम रूप देने". What undoes
  it stays, for it turns the meaning round ("बाधाओं को दूर करने"), and so does what joins it to something else.
* A hyphen parts no word: "आदान-प्रदान".

Reads: the words of a piece. Writes: the first that tells something and the one after the last.
"""

from collections.abc import Sequence

from paraph.intake.areas.pieces.pieces_hindi import CHANGES, COOPERATION, FORUMS, STATES_OF_THINGS
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import are_pair, empty_words, is_infinitive
from paraph.intake.source import Span


def telling(keys: Sequence[str], empty: Sequence[bool], head: int, tail: int) -> tuple[int, int]:
    """The words between the wrapping at either end."""
    lists = empty_words("hi")
    while tail > head + 1 and keys[tail - 1] in AND_SO_ON:
        tail -= 1
    head = _past_aim(keys, empty, head, tail)
    parting = next((place for place in range(tail - 1, head - 1, -1) if keys[place] in PARTING), None)
    if parting is not None and all(empty[head:parting]):
        head = parting + 1
        head += keys[head] in lists.wrap if head < tail else 0
    tail = _before_doing(keys, head, tail, lists.verbs)
    run = next((place for place in range(tail - 1, head - 1, -1) if not empty[place]), head)
    link = next((place for place in range(run + 1, tail) if keys[place] in lists.links), tail)
    if tuple(keys[run + 1 : run + 3]) == BETWEEN and run + 3 < len(keys):
        return head, run + 4
    if tuple(keys[link : link + 2]) == WITH:
        return head, head
    if link < tail and keys[link] in OF and keys[tail - 1] in STATES_OF_THINGS and COOPERATION not in keys[link:tail]:
        return head, tail
    told = STATES_OF_THINGS | CHANGES
    if keys[link : link + 1] in WHERE and (keys[tail - 1] in told or _is_work_at_forums(keys, link, tail)):
        return head, tail
    return head, link + 2 if are_pair(" ".join(keys[run : link + 2]), "hi") else link


def _past_aim(keys: Sequence[str], empty: Sequence[bool], head: int, tail: int) -> int:
    """Past what says nothing but for what subjects are named: "सहयोग के लिए | चाय"."""
    aims = (place for place in range(head + 1, tail - 2) if tuple(keys[place : place + 2]) == FOR)
    aim = next(aims, None)
    return aim + 2 if aim is not None and all(empty[head:aim]) else head


FOR = ("के", "लिए")

BETWEEN = ("के", "बीच")
"""With these and the word after them those a subject is about belong to it: "बैंकों | के बीच सहयोग"."""

WITH = ("के", "साथ")
"""With these and nothing told after them somebody is told with whom, not what: "केन्याई उद्योग | के साथ सहयोग"."""

OF = frozenset({"का", "की", "के"})
"""With these how a thing stands belongs to it: "व्यापार | की मौजूदा स्थिति"."""

WHERE = (["पर"], ["में"])


def _is_work_at_forums(keys: Sequence[str], link: int, tail: int) -> bool:
    """Whether words tell of work together at forums: "बहुपक्षीय मंचों पर | सहयोग"."""
    forum = link > 0 and (keys[link - 1] in FORUMS or " ".join(keys[:link]).endswith(LEAGUES))
    return forum and link + 2 == tail and keys[tail - 1] == COOPERATION


LEAGUES = listed("hi", "areas.organisations")
AND_SO_ON = words("hi", "areas.and_so_on")

PARTING = words("hi", "areas.parting")
"""What in Hindi parts those who do from what is theirs, and the weight given from what it is given to:
"भारत और रूस अपने | व्यापार", "मुख्य ध्यान | रेलवे पर रहा"."""


def _before_doing(keys: Sequence[str], head: int, tail: int, verbs: frozenset[str]) -> int:
    end = tail
    while end > head + 1 and keys[end - 1] in verbs | MANNERS:
        end -= 1
    if end < tail and not EASED.isdisjoint(keys[end - 1 : tail]):
        return tail
    if keys[end - 1] in READY:
        return _before_work(keys, head, end)
    if end > head + 1 and keys[end - 1] == OBJECT:
        return end - 1
    marked = next((place for place in range(tail - 1, head, -1) if keys[place] == OBJECT), None)
    if marked is None:
        return end
    return marked if _only_does(keys[marked + 1 : tail]) else tail


def _before_work(keys: Sequence[str], head: int, end: int) -> int:
    """The word after what is only to be ready in time: "सड़क | का काम समय पर पूरा करने"."""
    last = end - 1
    while last > head + 1 and (keys[last - 1] in IN_TIME or keys[last - 1].isdigit()):
        last -= 1
    if last > head + 2 and keys[last - 1] in WORKS and keys[last - 2] in OF:
        return last - 2
    return last - 1 if last > head + 1 and keys[last - 1] == OBJECT else end


MANNERS = words("hi", "areas.manners_of_doing")
"""How something is done, right before the verb."""

READY = words("hi", "areas.ready")
IN_TIME, WORKS = words("hi", "areas.in_time"), words("hi", "areas.works")

OBJECT = "को"
LONGEST_DOING = 6
UNDOING, EASED = words("hi", "areas.undoing"), words("hi", "areas.eased")
JOINING = frozenset({"से", "पर", "बीच"})


def _only_does(doing: Sequence[str]) -> bool:
    """Whether words after an object only tell that more is made of it: "जल्द अंतिम रूप देने", "सरल बनाने"."""
    if not doing or len(doing) > LONGEST_DOING or not is_infinitive(doing[-1]):
        return False
    if not EASED.isdisjoint(doing):
        return False
    return not UNDOING.intersection(doing) and not JOINING.intersection(doing)


def past_hyphens(text: str, places: Sequence[Span], tail: int) -> int:
    """The word after those that a hyphen ties to the last one."""
    while 0 < tail < len(places) and text[places[tail - 1][1] : places[tail][0]] == "-":
        tail += 1
    return tail
