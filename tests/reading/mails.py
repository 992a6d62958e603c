"""Mails for tests, as mail programs write them."""

from email.message import EmailMessage

STORY_1 = "The council closed the old bridge on Friday after engineers found cracks in two of its piers."
STORY_2 = "A storm killed two people on Thursday when a small boat sank in the bay, police said."


def mail(plain="", html="", **headers):
    """A mail with these forms of its body; a header's name is written with "_" for "-"."""
    message = EmailMessage()
    given = {"From": "The Post <news@post.example>", "Subject": "This morning"}
    for name, value in {**given, "Date": "Fri, 09 Oct 2015 23:30:00 -0400", **headers}.items():
        message[name.replace("_", "-")] = value
    message.set_content(plain or "See the other form.")
    if html:
        message.add_alternative(html, subtype="html")
    return message


def story(title, text, address):
    return f"<tr><td><h2><a href='{address}'>{title}</a></h2><p>{text}</p><a href='{address}'>Read more</a></td></tr>"


DIGEST = (
    "<html><body><table><tr><td><a href='https://post.example/v'>View in browser</a></td></tr>"
    "<tr><td><p>Good morning.</p></td></tr>"
    f"{story('Bridge closed', STORY_1, 'https://post.example/1')}{story('Storm kills two', STORY_2, 'https://post.example/2')}"
    "<tr><td>You are receiving this as a reader. <a href='https://post.example/u'>Unsubscribe</a></td></tr>"
    "<tr><td>1 Main Street, Osmere</td></tr></table></body></html>"
)
