"""Pouches to and from the other side.

exchanging   where the exchange stands; a pouch by hand
pouches      pouches that come by HTTPS
"""
