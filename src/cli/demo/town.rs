//! The town, set up from the same kind of file as every town.

use super::Demo;
use crate::cli::setup::Folder;
use crate::cli::setup::town::{TownFile, add_process};
use crate::error::{Error, Result};
use crate::services::act::{Actor, TOWN};

/// Instant at which the demo's town was set up.
const BEGINNING: &str = "2022-01-10T08:00:00Z";
/// Instant at which its pages were published: before the participation of today began.
const PAGES_FROM: &str = "2026-02-23T08:00:00Z";

pub(super) async fn load(demo: &mut Demo) -> Result<()> {
    let mut town: TownFile = Folder::Demo.json("town.json")?;
    demo.tx.replay(Actor::System, TOWN, BEGINNING.parse().map_err(Error::internal)?);
    town.set(&mut demo.tx, &Folder::Demo).await?;
    for definition in std::mem::take(&mut town.processes) {
        let process = definition.slug().to_owned();
        let created = add_process(&mut demo.tx, &Folder::Demo, definition).await?;
        demo.remember("process", &process, created.id.0);
        for (code, id) in created.themes {
            demo.remember("theme", &format!("{process}/{code}"), id);
        }
        for (word, id) in created.occasions {
            demo.remember("occasion", &format!("{process}/{word}"), id);
        }
        for (name, code, id) in created.districts {
            demo.name("district", &name, &code);
            demo.remember("district", &format!("{process}/{name}"), id);
        }
    }
    demo.tx.replay(Actor::System, TOWN, PAGES_FROM.parse().map_err(Error::internal)?);
    town.bring_pages(&mut demo.tx, &Folder::Demo).await
}
