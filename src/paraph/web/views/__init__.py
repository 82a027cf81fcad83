"""The views: look an object up for the person asking, make its page, answer. Rooms are named as in `web.pages`.

frame        what every page answers with
home         the first page
finding      asking the record
saving       a kept file to be saved
papers       papers as PDF, Word, Excel
oversize     what is shown where a form could not even be read

readings     releases and past protocols handed in, corrected, adopted; the watch over publishers
bodies       bodies and topics: begun, changed, measured
sessions     a session to come, and one that was held
undertakings what was undertaken, and the reports on it
texts        a text from its first draft to its corrections
releases     what is said of a session, and to whom it is shown
public       what everybody may read
people       people: how they come in, and what is theirs at this node
exchange     pouches to and from the other side
upkeep       what those see who look after the node
"""
