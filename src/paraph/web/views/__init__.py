"""The views: look an object up for the person asking, make its page, answer. One module a part of the site."""
