//! Who does what where: two tables, overlaps and gaps.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::route::Route;
use roundtable::app::who_does_what::{Matrix, Page, page};

fn table(page: &Page, matrix: &Matrix) -> String {
    let mut text: String = page
        .columns
        .iter()
        .map(|column| format!(" {}", column.label))
        .collect();
    text = format!("all{text}\n");
    for row in &matrix.rows {
        let cells: String = row
            .cells
            .iter()
            .map(
                |cell| match (cell.count, cell.is_declared, cell.is_overlap) {
                    (0, true, _) => " o".to_owned(),
                    (0, ..) => " .".to_owned(),
                    (count, _, true) => format!(" {count}*"),
                    (count, ..) => format!(" {count}"),
                },
            )
            .collect();
        let indent = "  ".repeat(row.level);
        text.push_str(&format!(
            "{indent}{} | {}{cells}\n",
            row.label, row.all.count
        ));
    }
    text
}

fn findings(page: &Page) -> String {
    let mut text = String::new();
    for finding in page.overlaps.iter().chain(&page.gaps) {
        text.push_str(&format!("{} [{}]\n", finding.words, finding.note));
        for doing in &finding.doings {
            for work in &doing.works {
                text.push_str(&format!(
                    "    {}: {} ({}, {})\n",
                    doing.who, work.title, work.kind, work.when
                ));
            }
        }
    }
    text
}

/// x
#[test]
fn shows() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let p = page(&tab.model);
    println!("{}", p.summary);
    println!("{}", table(&p, &p.themes));
    println!("{}", table(&p, &p.places));
    println!("{}", findings(&p));
}
