"""Write the two samples that no editor of text can: the Word document and the PDF.

    python tools/samples.py    write samples/9-en.docx and samples/10-ru.pdf anew from the texts below

The texts are our own wording of published facts, like all samples (see samples/README.md).
"""

from pathlib import Path

import devanagari_fonts
import docx
import typst

FOLDER = Path(__file__).parent.parent / "samples"

NINTH = """\
The 9th session of the India-Russia Working Group on Modernization and Industrial Cooperation took place in New Delhi \
on 23 December 2022, under the India-Russia Intergovernmental Commission on Trade, Economic, Scientific, \
Technological and Cultural Cooperation.
The Indian side was co-chaired by Shri Anurag Jain, Secretary, Department for Promotion of Industry and Internal \
Trade, Ministry of Commerce and Industry; the Russian side was co-chaired by H.E. Mr. Alexey Gruzdev, Deputy \
Minister of Industry and Trade of the Russian Federation.
The Working Group went through the results of its eighth session in the three sub-groups on modernization, \
mining, and mineral fertilizers and chemicals."""
TENTH = """#set document(title: "Десятое заседание рабочей группы", date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(font: "Shobhika", lang: "ru", size: 11pt)
#set par(justify: true)
#text(16pt)[*Состоялось десятое заседание Российско-Индийской рабочей группы*]

15 октября 2024 года прошло десятое заседание Российско-Индийской рабочей группы по модернизации и промышленному
сотрудничеству. Рабочая группа действует в рамках Межправительственной Российско-Индийской комиссии по
торгово-экономическому, научно-техническому и культурному сотрудничеству.

Сопредседателями заседания были заместитель Министра промышленности и торговли Российской Федерации Алексей Груздев и
секретарь Департамента содействия промышленности и внутренней торговле Индии Амардип Сингх Бхатия.

Стороны рассказали друг другу о том, что сделано по отдельным направлениям сотрудничества, и обозначили цели дальнейшей
работы.

#v(1fr)
#text(8pt)[\\[Образец Парафа: опубликованные факты, изложенные нашими словами, не официальный текст.\\]]
"""


def write_word(path: Path) -> None:
    """The ninth session as a ministry's Word document; the note stands in the page's footer, outside of the text."""
    document = docx.Document()
    document.add_paragraph("Ministry of Commerce & Industry")
    document.add_heading("9th session of India-Russia Working Group held in New Delhi", 1)
    document.add_paragraph("Posted On: 23 DEC 2022 by PIB Delhi")
    for paragraph in NINTH.split("\n"):
        document.add_paragraph(paragraph)
    document.add_paragraph("*****")
    note = "Paraph sample: our own wording of published facts, not an official text."
    document.sections[0].footer.paragraphs[0].text = note
    document.core_properties.title, document.core_properties.author = "9th session", "Paraph (sample)"
    document.save(str(path))


def write_pdf(path: Path) -> None:
    """The tenth session as a PDF."""
    fonts = str(Path(devanagari_fonts.__file__).parent)
    path.write_bytes(typst.compile(TENTH.encode(), font_paths=[fonts], ignore_system_fonts=True))


if __name__ == "__main__":
    write_word(FOLDER / "9-en.docx")
    write_pdf(FOLDER / "10-ru.pdf")
