import io
import json

from pypdf import PdfReader

from briefing.writing import render
from tests.writing.example_brief import example


def test_the_record_is_attached_as_data_that_readers_list():
    reader = PdfReader(io.BytesIO(render(example(), "pdf")))
    (content,) = reader.attachments["briefing-proof.json"]
    assert json.loads(content)["schema"] == "briefing/proof"
    (specification,) = reader.trailer["/Root"]["/AF"]
    assert specification.get_object()["/AFRelationship"] == "/Data"
    assert specification.get_object()["/EF"]["/F"].get_object()["/Subtype"].replace("#2F", "/") == "/application/json"
