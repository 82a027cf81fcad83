"""What is a subject at all, by its words.

subjects     what in English is one
phrases      what in English can name one, by its first word, its last and its own grammar
people       people with whom something is done
fields       what States work together in; `fields_russian`, what is done and the field it is done in
forms_russian in what case a Russian word may stand
quoting      quotation marks that stand round a name
"""
