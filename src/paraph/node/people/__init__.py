"""People of this side: who they are, what each may see and do, and what is kept for them.

accounts     their accounts, and links with which they sign in
signing_in   how django-allauth behaves; `issuers`, what it is told of an issuer
roles        what each may do
access       a view gets its object here or not at all
audit        who did what
api_tokens   tokens for programs; `api_token_table`
unsent       what somebody sent after the session had ended
accreditations personal data of delegates; `accreditation_tables`
"""
