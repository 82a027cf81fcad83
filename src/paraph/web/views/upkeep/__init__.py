"""What those see who look after the node.

health       whether it works
auditing     who did what
mailing      the outbox
webhooks     who is told of what is published
"""
