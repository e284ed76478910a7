//! Which zone a city keeps: the cities of the source documents, the seats of
//! the United Nations, the capitals of Asia and the Pacific, and countries of
//! one zone. Whoever writes another gives the zone's own name or a distance
//! from UTC.

/// Returns the IANA zone of a place in lower case, words parted by one space.
pub(super) fn zone_of_place(place: &str) -> Option<&'static str> {
    ZONES
        .iter()
        .find(|(_, places)| places.split(',').any(|name| name == place))
        .map(|(zone, _)| *zone)
}

/// The most words that a place has.
pub(super) const LONGEST_PLACE: usize = 3;

/// Returns what an abbreviation of a zone stands for: minutes east of UTC, or
/// the zones that it may mean. Those with several meanings are never guessed.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let minutes = match word {
        "utc" | "gmt" | "z" => 0,
        "cet" | "wat" => 60,
        "cest" | "eet" | "sast" => 120,
        "eest" | "eat" | "msk" => 180,
        "pkt" | "uzt" => 300,
        "npt" => 345,
        "mmt" => 390,
        "ict" | "wib" => 420,
        "sgt" | "hkt" | "awst" | "pht" | "myt" | "wita" => 480,
        "jst" | "kst" => 540,
        "acst" => 570,
        "aest" | "chst" | "pgt" => 600,
        "acdt" => 630,
        "aedt" => 660,
        "sbt" | "vut" | "nct" => 660,
        "nzst" | "fjt" => 720,
        "nzdt" => 780,
        "edt" => -240,
        "mdt" => -360,
        "pdt" => -420,
        "pst" => -480,
        "hst" => -600,
        "ist" => {
            return Some(Abbreviation::OneOf(&[
                "Asia/Kolkata",
                "Europe/Dublin",
                "Asia/Jerusalem",
            ]));
        }
        "cst" => {
            return Some(Abbreviation::OneOf(&[
                "Asia/Shanghai",
                "America/Chicago",
                "America/Havana",
            ]));
        }
        "bst" => {
            return Some(Abbreviation::OneOf(&[
                "Europe/London",
                "Asia/Dhaka",
                "Pacific/Bougainville",
            ]));
        }
        "mst" => {
            return Some(Abbreviation::OneOf(&[
                "America/Denver",
                "Asia/Kuala_Lumpur",
            ]));
        }
        "cdt" => {
            return Some(Abbreviation::OneOf(&["America/Chicago", "America/Havana"]));
        }
        "est" => {
            return Some(Abbreviation::OneOf(&[
                "America/New_York",
                "Australia/Sydney",
            ]));
        }
        _ => return None,
    };
    Some(Abbreviation::Fixed(minutes))
}

/// What an abbreviation of a zone stands for.
pub(super) enum Abbreviation {
    /// One distance from UTC, in minutes east.
    Fixed(i32),
    /// Any of these zones.
    OneOf(&'static [&'static str]),
}

/// Each zone with the places that keep it.
#[rustfmt::skip]
const ZONES: [(&str, &str); 100] = [
    // Seats and headquarters.
    ("Europe/Zurich", "geneva,bern,berne,zurich,switzerland"),
    ("America/New_York", "new york,washington"),
    ("Africa/Nairobi", "nairobi,kenya"),
    ("Europe/Vienna", "vienna,austria"),
    ("Europe/Rome", "rome,italy"),
    ("Europe/Paris", "paris,france"),
    ("Europe/Amsterdam", "the hague,amsterdam"),
    ("Europe/Berlin", "bonn,berlin,germany"),
    ("Europe/Brussels", "brussels"),
    ("Europe/Copenhagen", "copenhagen"),
    ("Europe/London", "london"),
    ("Europe/Madrid", "madrid"),
    ("America/Toronto", "montreal"),
    // Places that the source documents name.
    ("Africa/Addis_Ababa", "addis ababa,ethiopia"),
    ("America/Sao_Paulo", "brasilia,brasília"),
    ("Africa/Cairo", "cairo,egypt"),
    ("Europe/Moscow", "moscow,st petersburg,saint petersburg"),
    ("Africa/Douala", "yaounde,yaoundé,cameroon,cameroun"),
    ("Africa/Dakar", "dakar,senegal"),
    ("Africa/Harare", "harare,zimbabwe"),
    ("Africa/Accra", "accra,ghana"),
    ("Africa/Khartoum", "khartoum,sudan"),
    ("America/Santiago", "santiago"),
    ("America/Tegucigalpa", "tegucigalpa,honduras"),
    ("America/Barbados", "bridgetown,barbados"),
    ("America/Havana", "havana,varadero,cuba"),
    ("America/Lima", "lima,puno,peru"),
    ("America/Argentina/Buenos_Aires", "buenos aires"),
    ("America/Mexico_City", "mexico city"),
    ("America/Panama", "panama,panama city"),
    ("Europe/Minsk", "minsk,belarus"),
    ("Europe/Bucharest", "bucharest,romania"),
    ("Asia/Dubai", "dubai,abu dhabi,united arab emirates"),
    // Asia.
    ("Asia/Bangkok", "bangkok,thailand"),
    ("Asia/Seoul", "seoul,incheon,busan,korea,republic of korea"),
    ("Asia/Tokyo", "tokyo,japan"),
    ("Asia/Shanghai", "beijing,shanghai,china"),
    ("Asia/Hong_Kong", "hong kong"),
    ("Asia/Macau", "macau,macao"),
    ("Asia/Ulaanbaatar", "ulaanbaatar"),
    ("Asia/Pyongyang", "pyongyang"),
    ("Asia/Ho_Chi_Minh", "hanoi,viet nam,vietnam"),
    ("Asia/Vientiane", "vientiane,lao pdr,laos"),
    ("Asia/Phnom_Penh", "phnom penh,cambodia"),
    ("Asia/Yangon", "yangon,naypyidaw,nay pyi taw,myanmar"),
    ("Asia/Kuala_Lumpur", "kuala lumpur,malaysia"),
    ("Asia/Singapore", "singapore"),
    ("Asia/Jakarta", "jakarta"),
    ("Asia/Brunei", "bandar seri begawan,brunei,brunei darussalam"),
    ("Asia/Manila", "manila,philippines,the philippines"),
    ("Asia/Dili", "dili,timor-leste"),
    ("Asia/Kolkata", "delhi,new delhi,mumbai,kolkata,india"),
    ("Asia/Dhaka", "dhaka,bangladesh"),
    ("Asia/Kathmandu", "kathmandu,nepal"),
    ("Asia/Thimphu", "thimphu,bhutan"),
    ("Asia/Colombo", "colombo,sri lanka"),
    ("Indian/Maldives", "malé,maldives"),
    ("Asia/Karachi", "islamabad,karachi,pakistan"),
    ("Asia/Kabul", "kabul,afghanistan"),
    ("Asia/Tehran", "tehran,iran"),
    ("Asia/Tashkent", "tashkent,uzbekistan"),
    ("Asia/Almaty", "astana,almaty"),
    ("Asia/Bishkek", "bishkek,kyrgyzstan"),
    ("Asia/Dushanbe", "dushanbe,tajikistan"),
    ("Asia/Ashgabat", "ashgabat,turkmenistan"),
    ("Asia/Baku", "baku,azerbaijan"),
    ("Asia/Yerevan", "yerevan,armenia"),
    ("Asia/Tbilisi", "tbilisi,georgia"),
    ("Europe/Istanbul", "ankara,istanbul,turkey,türkiye"),
    ("Asia/Riyadh", "riyadh,saudi arabia"),
    ("Asia/Qatar", "doha,qatar"),
    ("Asia/Amman", "amman,jordan"),
    ("Asia/Beirut", "beirut,lebanon"),
    ("Asia/Baghdad", "baghdad,iraq"),
    // The Pacific.
    ("Australia/Sydney", "canberra,sydney"),
    ("Australia/Melbourne", "melbourne"),
    ("Australia/Brisbane", "brisbane"),
    ("Australia/Perth", "perth"),
    ("Pacific/Auckland", "wellington,auckland,new zealand"),
    ("Pacific/Fiji", "suva,nadi,fiji"),
    ("Pacific/Apia", "apia,samoa"),
    ("Pacific/Pago_Pago", "pago pago,american samoa"),
    ("Pacific/Tongatapu", "nuku'alofa,nukualofa,tonga"),
    ("Pacific/Efate", "port vila,vanuatu"),
    ("Pacific/Guadalcanal", "honiara,solomon islands"),
    ("Pacific/Port_Moresby", "port moresby"),
    ("Pacific/Tarawa", "tarawa,south tarawa"),
    ("Pacific/Majuro", "majuro,marshall islands"),
    ("Pacific/Pohnpei", "palikir,pohnpei"),
    ("Pacific/Palau", "koror,ngerulmud,palau"),
    ("Pacific/Funafuti", "funafuti,tuvalu"),
    ("Pacific/Nauru", "yaren,nauru"),
    ("Pacific/Rarotonga", "avarua,rarotonga,cook islands"),
    ("Pacific/Niue", "alofi,niue"),
    ("Pacific/Noumea", "noumea,nouméa,new caledonia"),
    ("Pacific/Tahiti", "papeete,tahiti"),
    ("Pacific/Guam", "hagatna,hagåtña,guam"),
    ("Pacific/Honolulu", "honolulu,hawaii"),
    ("America/Los_Angeles", "los angeles,san francisco"),
    ("Africa/Kigali", "kigali,rwanda"),
];

#[cfg(test)]
mod tests {
    use super::{LONGEST_PLACE, ZONES, zone_of_place};

    /// I2: every zone of the table is one that the IANA database has.
    #[test]
    fn every_zone_exists() {
        for (zone, places) in ZONES {
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{zone} of {places}");
        }
    }

    #[test]
    fn every_place_is_found_once_by_its_own_name() {
        for (zone, places) in ZONES {
            for place in places.split(',') {
                assert_eq!(zone_of_place(place), Some(zone), "{place}");
                assert_eq!(place.to_lowercase(), place);
                assert!(place.split(' ').count() <= LONGEST_PLACE, "{place}");
            }
        }
    }
}
