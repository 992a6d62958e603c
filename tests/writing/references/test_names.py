import pytest

from briefing.writing.references.names import Organisation, Person, authors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Calloway", [Person("Calloway", "Ines")]),
        ("By Ines Calloway and Tomas Reyne", [Person("Calloway", "Ines"), Person("Reyne", "Tomas")]),
        ("A. B. Cole, Dan Ost & Eva Lind", [Person("Cole", "A. B."), Person("Ost", "Dan"), Person("Lind", "Eva")]),
        ("Strele, H.", [Person("Strele", "H.")]),
        ("Strele, Hanna; Oster, Dilan", [Person("Strele", "Hanna"), Person("Oster", "Dilan")]),
        ("Ursula von der Leyen", [Person("von der Leyen", "Ursula")]),
        ("Dr. Martin Hall, Jr.", [Person("Hall", "Martin", "Jr.")]),
        ("Seán O’Brien", [Person("O’Brien", "Seán")]),
        ("Jane Doe, Health Correspondent", [Person("Doe", "Jane")]),
        ("Jane Doe, Berlin", [Person("Doe", "Jane")]),
        ("Jane Doe, Marrow", [Organisation("Jane Doe, Marrow")]),
        ("Ben Smith, Marrow", [Organisation("Ben Smith, Marrow")]),
        ("Schmidt, Wien", [Organisation("Schmidt, Wien")]),
        ("García Márquez, G.", [Person("García Márquez", "G.")]),
        ("von der Leyen, Ursula", [Person("von der Leyen", "Ursula")]),
        ("De la Cruz, María", [Person("De la Cruz", "María")]),
        ("Ben Smith", [Person("Smith", "Ben")]),
        ("Schmidt, Anna, Wien", [Person("Schmidt", "Anna")]),
        ("Schmidt, New York", [Organisation("Schmidt, New York")]),
        ("Jane Doe, London", [Person("Doe", "Jane")]),
        ("Jane Doe, New York", [Person("Doe", "Jane")]),
        ("Jane Doe, Tel Aviv", [Person("Doe", "Jane")]),
        ("Jane Doe, Mexico City", [Person("Doe", "Jane")]),
        ("Jane Doe, Hong Kong, and John Roe, Washington, D.C.", [Person("Doe", "Jane"), Person("Roe", "John")]),
        ("Jane Doe, New York Times", [Person("Doe", "Jane"), Organisation("New York Times")]),
        ("San Martín, José", [Person("San Martín", "José")]),
        ("Kundera, Milan", [Person("Kundera", "Milan")]),
        ("Downey, Roma", [Person("Downey", "Roma")]),
        ("Breed, London", [Person("Breed", "London")]),
        ("New York", [Organisation("New York")]),
        ("Kyiv Independent", [Organisation("Kyiv Independent")]),
        ("Singapore Airlines", [Organisation("Singapore Airlines")]),
        ("Reporter Jane Doe", [Person("Doe", "Jane")]),
        ("Al Gore", [Person("Gore", "Al")]),
        ("Al Pacino Jr.", [Person("Pacino", "Al", "Jr.")]),
        ("Al D. Kern", [Person("Kern", "Al D.")]),
        ("Al Bawaba", [Organisation("Al Bawaba")]),
        ("Al Sharqiya", [Organisation("Al Sharqiya")]),
        ("Al Mamlaka", [Organisation("Al Mamlaka")]),
        ("Al-Hadath Syria", [Organisation("Al-Hadath Syria")]),
        ("Asharq Al-Awsat", [Organisation("Asharq Al-Awsat")]),
        ("Noor Al Thani", [Person("Al Thani", "Noor")]),
        ("Al Jazeera", [Organisation("Al Jazeera")]),
        ("Al Arabiya", [Organisation("Al Arabiya")]),
        ("Al-Jazeera English", [Organisation("Al-Jazeera English")]),
        ("Khalid Al-Sharq", [Organisation("Khalid Al-Sharq")]),
        ("Noor Sharq", [Person("Sharq", "Noor")]),
        ("La Repubblica", [Organisation("La Repubblica")]),
        ("Reuters", [Organisation("Reuters")]),
        ("The Editorial Board", [Organisation("The Editorial Board")]),
        ("Associated Press", [Organisation("Associated Press")]),
        ("BBC Verify", [Organisation("BBC Verify")]),
        ("Eva Lind and Reuters", [Person("Lind", "Eva"), Organisation("Reuters")]),
        ("our correspondent", [Organisation("our correspondent")]),
        ("desk@paper.example", [Organisation("desk@paper.example")]),
        ("王小明", [Organisation("王小明")]),
        (" ", []),
        (None, []),
    ],
)
def test_persons_are_taken_apart_and_whatever_else_there_is_stays_whole(text, expected):
    assert list(authors(text)) == expected


def test_the_name_of_the_publisher_or_the_agency_is_none_of_a_person():
    assert authors("Harbour Marrow", "Harbour Marrow", None) == (Organisation("Harbour Marrow"),)


@pytest.mark.parametrize(
    "text", ["Jane Doe, Reuters", "Jane Doe, Reuters, Health Correspondent", "By Jane Doe, REUTERS"]
)
def test_the_agency_or_the_publisher_after_a_name_is_no_part_of_it(text):
    assert authors(text, "The Herald", "Reuters") == (Person("Doe", "Jane"),)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Von Hanna Strele", "de-AT", [Person("Strele", "Hanna")]),
        ("VON Hanna Strele", "DE_at", [Person("Strele", "Hanna")]),
        ("Von Anna Schmidt, Berlin", "de", [Person("Schmidt", "Anna")]),
        ("von Hanna Strele", "de", [Person("Strele", "Hanna")]),
        ("von Hanna Strele, Dilan Oster", "de", [Person("Strele", "Hanna"), Person("Oster", "Dilan")]),
        ("von Braun, Wernher", "de", [Person("von Braun", "Wernher")]),
        ("par Marie Dupont", "fr", [Person("Dupont", "Marie")]),
        ("Van Jones", "en", [Person("Jones", "Van")]),
        ("Della Reese", "en", [Person("Reese", "Della")]),
        ("Van Dijk", "nl", [Organisation("Van Dijk")]),
        ("Van Dijk", None, [Organisation("Van Dijk")]),
        ("Van der Berg", "en", [Organisation("Van der Berg")]),
        ("Van der Berg, Jan", "en", [Person("Van der Berg", "Jan")]),
        ("Van Dijk, Jan", "nl", [Person("Van Dijk", "Jan")]),
        ("Von Hanna Strele, Dilan Oster", "de", [Person("Strele", "Hanna"), Person("Oster", "Dilan")]),
        ("Par AFP", "fr", [Organisation("AFP")]),
        ("Por Eva Lind", "es", [Person("Lind", "Eva")]),
        ("Von der Leyen, Ursula", "de", [Person("Von der Leyen", "Ursula")]),
        ("Von der Leyen", "de", [Organisation("Von der Leyen")]),
        ("Von Neumann Whitman, Marina", "de", [Organisation("Von Neumann Whitman, Marina")]),
        ("Di Stefano, Alfredo", "it", [Person("Di Stefano", "Alfredo")]),
        ("Di Stefano", "it", [Organisation("Di Stefano")]),
        ("Di Wang", "it", [Organisation("Di Wang")]),
        ("Di Wang Li", None, [Person("Li", "Di Wang")]),
        ("Par Engstrom", "en", [Person("Engstrom", "Par")]),
    ],
)
def test_the_word_before_an_author_is_told_from_the_first_of_a_name(text, language, expected):
    assert list(authors(text, language=language)) == expected


def test_the_agency_before_a_name_is_no_family_name():
    assert authors("Reuters, Jane Doe", "Reuters") == (Organisation("Reuters"), Person("Doe", "Jane"))


def test_an_author_named_twice_is_one():
    assert authors("Eva Lind; Eva Lind") == (Person("Lind", "Eva"),)
