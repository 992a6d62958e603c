"""Agency messages in XML for tests."""

BODY = "<p>The council closed the bridge on Friday.</p><p>Cars &amp; trucks wait.</p>"
TEXT = "The council closed the bridge on Friday.\n\nCars & trucks wait."
XHTML = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{BODY}</body></html></inlineXML>'
FIRST = "<firstCreated>2015-10-09T23:30:00-04:00</firstCreated>"


def item(content=XHTML, first=FIRST, kind="text", status="usable", version="2", more=""):
    return (
        f'<newsItem guid="urn:a:1" version="{version}" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:{kind}"/>'
        f'<provider literal="Tidewire"/><versionCreated>2015-10-12T01:00:00+02:00</versionCreated>{first}'
        f'<pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><by>By Ann Lee</by>'
        f"<headline>Bridge closed</headline>"
        f"{more}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def message(*items):
    return (
        '<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
        f"<sent>2015-10-13T00:00:00Z</sent></header><itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


NITF = (
    '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://nitf.example/nitf.dtd"><nitf><head><title>t</title><docdata{}>'
    '<doc-id id-string="x1"/><date.issue norm="20151009T233000-0400"/></docdata><pubdata name="The Post"/></head><body>'
    "<body.head><hedline><hl1>Bridge <em>closed</em></hl1></hedline><byline>By Ann Lee</byline><dateline>"
    "<location>OSMERE</location></dateline></body.head>"
    "<body.content><block><p>The council closed the bridge on Friday.</p><media>"
    "<media-caption>A bridge</media-caption></media><p>Cars &amp; trucks wait.</p></block></body.content></body></nitf>"
)
NEWSML_1 = (
    "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tidewire.example</ProviderId><RevisionId>1</RevisionId>"
    "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20151009T233000-0400</FirstCreated>"
    "<ThisRevisionCreated>20151009T233000-0400</ThisRevisionCreated><Status FormalName='Usable'/></NewsManagement>"
    "<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine><DateLine>OSMERE, Oct. 9 (Tidewire) --</DateLine>"
    "</NewsLines>"
    f"<ContentItem><DataContent>{BODY}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
)
