//! The points of a text: each demand with its reasons.

use super::{Sentence, are_demands, sentences};

/// Words that tie a sentence to the demand before it.
const TIES: &[&str] = &[
    "alternativ",
    "also",
    "am besten",
    "auch",
    "außerdem könnte",
    "dabei",
    "dadurch",
    "damit",
    "dann",
    "das",
    "dazu",
    "denn",
    "deshalb",
    "dies",
    "diese",
    "dieser",
    "entweder",
    "er",
    "es",
    "ferner",
    "gleichzeitig",
    "hierdurch",
    "ideal",
    "noch",
    "oder",
    "sie",
    "so",
    "somit",
    "sonst",
    "und",
    "zumindest",
    "wenigstens",
];

/// A text shorter than this (characters) makes one point.
const SHORT: usize = 120;

/// The points into which a text may be split, each a passage of the text as it was written; together they hold all of it but white
/// space. Empty when it makes one point only.
///
/// Each demand takes the reasons with it that stand before it. What stands behind the last sentence of a demand goes with it when it
/// is tied to it ("Dadurch …", "Oder …"), and up to the end of the paragraph when the next paragraph brings a demand of its own.
pub fn propose(title: &str, text: &str) -> Vec<String> {
    if text.chars().count() < SHORT {
        return Vec::new();
    }
    let all = sentences(text);
    let mut texts = vec![title];
    texts.extend(all.iter().map(|sentence| sentence.text));
    let demands = are_demands(&texts, true).split_off(1);
    let starts = starts(&all, &demands);
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts[1..].iter().map(|at| all[*at].at.start).chain([text.len()]);
    starts.iter().zip(ends).map(|(at, end)| text[all[*at].at.start..end].trim().to_owned()).collect()
}

/// At which sentences a point begins.
fn starts(all: &[Sentence<'_>], demands: &[bool]) -> Vec<usize> {
    // What ends with a colon announces the demands behind it.
    let asked: Vec<usize> = (0..all.len()).filter(|at| demands[*at] && !all[*at].text.ends_with(':')).collect();
    let mut starts = vec![0];
    for pair in asked.windows(2) {
        let (last, next) = (pair[0], pair[1]);
        // Paragraphs part points best: the last paragraph that opens between the two demands.
        let paragraph = (last + 1..=next).rev().find(|at| all[*at].opens);
        let tied = (last + 1..=next).take_while(|at| !all[*at].opens && is_tied(all[*at].text)).last().unwrap_or(last);
        match paragraph {
            Some(at) => starts.push(at),
            None if tied < next => starts.push(tied + 1),
            // The next demand goes on with the last one.
            None => {}
        }
    }
    starts
}

fn is_tied(sentence: &str) -> bool {
    let small = sentence.to_lowercase();
    let small = small.trim_start_matches(|c: char| !c.is_alphanumeric());
    TIES.iter().any(|tie| small.strip_prefix(tie).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric())))
}

#[cfg(test)]
mod tests {
    use super::propose;

    #[test]
    fn each_demand_keeps_its_reasons() {
        let text = "Der Gehweg an der Post ist voller Löcher. Er sollte dringend erneuert werden. Dadurch wäre er für Kinderwagen wieder befahrbar. \
                    Am Bahnhof ist es nachts sehr dunkel. Dort sollten mehr Lampen aufgestellt werden.";
        assert_eq!(
            propose("Gehweg und Licht", text),
            [
                "Der Gehweg an der Post ist voller Löcher. Er sollte dringend erneuert werden. Dadurch wäre er für Kinderwagen wieder befahrbar.",
                "Am Bahnhof ist es nachts sehr dunkel. Dort sollten mehr Lampen aufgestellt werden.",
            ]
        );
    }

    #[test]
    fn a_list_of_wishes_falls_into_its_points() {
        let text = "Ich habe mehrere Vorschläge für unseren Stadtteil:\n- Bitte mehr Bänke am Teich aufstellen!\n- Es sollte ein Zebrastreifen vor der Schule eingerichtet werden.\n- Ich wünsche mir einen Brunnen.";
        assert_eq!(propose("Wünsche", text).len(), 3, "{:?}", propose("Wünsche", text));
    }

    #[test]
    fn who_asks_for_one_thing_makes_one_point() {
        let text = "Der Gehweg an der Post ist voller Löcher und seit Jahren in einem sehr schlechten Zustand. Er sollte dringend erneuert werden. Vielen Dank!";
        assert!(propose("Gehweg", text).is_empty());
        assert!(propose("Gehweg", "Bitte Gehweg. Bitte Bank.").is_empty() && propose("", "").is_empty());
    }

    #[test]
    fn points_are_passages_and_nothing_is_lost() {
        let text = "Hier fehlt Licht, das ist seit Jahren so und niemand kümmert sich. Es sollte eine Lampe her!\r\n\r\nUnd auch: Bänke wären schön, bitte aufstellen. 3. Dann noch dies:\n - Müll, z. B. am Teich, muss weg.";
        let points = propose("Vieles", text);
        let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert!(points.len() > 1 && points.iter().all(|point| text.contains(point)), "{points:?}");
        assert_eq!(solid(&points.concat()), solid(text));
    }
}
