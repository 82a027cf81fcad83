"""The sessions that sentences name, and which role each has: held, announced, only named, another session altogether.

naming       the sessions that sentences name
roles        what one may be to the release
casting      the role of each; it asks the modules below
verbs        what the verb nearest to it tells: `without_verb`, `told_hindi`, where there is none
told         a session told without a verb for it, by what stands around its name; `told_russian`, the same in Russian
dated        a session of which only a day tells
sittings     a session that Russian tells of apart from the body that met
attending    who came to it, and so tells of it
prepared_russian what in Russian is only made ready, agreed or carried out
intended     what is only intended
elsewhere    another session than the one reported
occasions    what Russian and Hindi words beside it make of it
backdrops    what is only the setting of something else
background   sentences that tell of something other than the session
long_past    what was long before the release was posted
"""
