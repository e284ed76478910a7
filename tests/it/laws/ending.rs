//! The laws about where everybody ends, and the removals that happened on the way.

use super::chance::Chance;
use super::generator::Generator;
use super::model::Model;
use super::on_the_way::{self, Held, Law};
use super::tally::Case;
use super::world::{self, File, World};
use roundtable::domain::names::{FieldName, RecordId, Rev};
use roundtable::domain::workspace::removal::Presence;
use roundtable::domain::workspace::{History, Workspace};
use std::collections::BTreeSet;

/// Brings everything together, in several ways, and looks at what everybody has.
pub fn check(generator: &mut Generator<'_>) {
    let Generator { world, chance, .. } = generator;
    let mut files: Vec<File> = (0..world.copies.len())
        .map(|at| world.export(at, |_, _| true, |_| false))
        .collect();
    for _ in 0..4 {
        files.extend(chance.pick(&world.files).cloned());
    }
    let held = chance.pick(&world.copies).expect("somebody writes");
    let held = held.workspace.held().clone();

    let end = one_after_the_other(world, &files, &held, chance);
    for _ in 0..2 {
        let other = one_after_the_other(world, &files, &held, chance);
        world.check(same(&end, &other, "another order"));
    }
    let grouped = in_two_groups(world, &files, &held, chance);
    world.check(same(&end, &grouped, "two groups"));
    let singly = change_by_change(world, &held, chance);
    let again = change_by_change(world, &held, chance);
    world.check(same(&singly, &again, "another order of single changes"));
    let taught = taught_everything(world, &files, &held, chance);
    world.check(same(&end, &taught, "a copy that worked along"));

    everything_written_is_there(world, &end);
    removals_are_what_they_saw(world, &end);
    the_model_agrees(world, &files, &held, &end);
    count(world, &end);
}

fn same(one: &Workspace, other: &Workspace, how: &str) -> Held {
    Law::CopiesAgree.holds(one == other, || {
        let differing = one
            .record_ids()
            .chain(other.record_ids())
            .find_map(|record| {
                let (mine, theirs) = (one.fields(record), other.fields(record));
                (mine != theirs).then(|| format!("{record}: {mine:?} and {theirs:?}"))
            });
        format!("{how} ends elsewhere: {differing:?}")
    })
}

fn shuffled<'a, T>(items: &'a [T], chance: &mut Chance) -> Vec<&'a T> {
    let mut order: Vec<&T> = items.iter().collect();
    chance.shuffle(&mut order);
    order
}

// In some order, some of it twice, the held-out list set before, between or behind.
fn one_after_the_other(
    world: &World<'_>,
    files: &[File],
    held: &BTreeSet<Rev>,
    chance: &mut Chance,
) -> Workspace {
    let mut end = world::empty();
    let mut order = shuffled(files, chance);
    let again = order[..order.len() / 3].to_vec();
    order.extend(again);
    let held_at = chance.below(order.len() + 1);
    for (at, file) in order.into_iter().enumerate() {
        if at == held_at {
            end.hold(held, true);
        }
        (world.way.merge)(&mut end, &file.history);
    }
    end.hold(held, true);
    end
}

fn in_two_groups(
    world: &World<'_>,
    files: &[File],
    held: &BTreeSet<Rev>,
    chance: &mut Chance,
) -> Workspace {
    let (mut left, mut right) = (world::empty(), world::empty());
    for file in shuffled(files, chance) {
        let group = if chance.percent(50) {
            &mut left
        } else {
            &mut right
        };
        (world.way.merge)(group, &file.history);
    }
    right.hold(held, true);
    (world.way.merge)(&mut right, left.history());
    right
}

fn change_by_change(world: &World<'_>, held: &BTreeSet<Rev>, chance: &mut Chance) -> Workspace {
    let mut end = world::empty();
    end.hold(held, true);
    for change in shuffled(&world.changes, chance) {
        (world.way.merge)(&mut end, &History::from(change));
    }
    end
}

// One of those who wrote takes everything in. It knew nothing that is in no file.
fn taught_everything(
    world: &World<'_>,
    files: &[File],
    held: &BTreeSet<Rev>,
    chance: &mut Chance,
) -> Workspace {
    let copy = chance.pick(&world.copies).expect("somebody writes");
    let mut taught = copy.workspace.clone();
    for file in shuffled(files, chance) {
        (world.way.merge)(&mut taught, &file.history);
    }
    let own = taught.held().clone();
    taught.hold(&own, false);
    taught.hold(held, true);
    taught
}

fn everything_written_is_there(world: &mut World<'_>, end: &Workspace) {
    let mut lost = Vec::new();
    for copy in &world.copies {
        for change in copy.wrote.iter().map(|at| &world.changes[*at]) {
            for (place, workspace) in [("its writer's copy", &copy.workspace), ("the end", end)] {
                for (record, fields) in &change.set {
                    if workspace.history().forgotten.contains(record) {
                        continue;
                    }
                    for (name, setting) in fields {
                        let known = workspace
                            .fields(record)
                            .and_then(|fields| fields.get(name)?.value(&change.rev));
                        let kept = known.is_some_and(|known| {
                            setting.to.iter().all(|one| known.contents.contains(one))
                                && setting.over.iter().all(|one| known.over.contains(one))
                        });
                        lost.push(Law::NothingIsLost.holds(kept, || {
                            format!("{} of {record} {name} is not in {place}", change.rev)
                        }));
                    }
                }
            }
        }
    }
    let forgotten: BTreeSet<RecordId> = world
        .copies
        .iter()
        .flat_map(|copy| copy.model.forgotten().clone())
        .collect();
    lost.push(on_the_way::nothing_forgotten_is_back(end, &forgotten));
    for held in lost {
        world.check(held);
    }
}

/// R8, by what each remover had before it, and not by what the removal says that it saw.
fn removals_are_what_they_saw(world: &mut World<'_>, end: &Workspace) {
    let mut found = Vec::new();
    for workspace in world.copies.iter().map(|copy| &copy.workspace).chain([end]) {
        for record in workspace.record_ids() {
            found.push(removal_is_what_it_saw(world, workspace, record));
        }
    }
    for held in found {
        world.check(held);
    }
}

fn removal_is_what_it_saw(world: &World<'_>, workspace: &Workspace, record: &RecordId) -> Held {
    let standing = workspace.standing(record, "removed");
    let is_removal = |content| content == Some(&true.into());
    // Two copies of a profile may have given two removals one name: then nobody can say
    // which of them a copy knows.
    let made = |rev: &Rev| world.changes.iter().filter(|one| one.rev == *rev).count();
    let removals: Vec<&BTreeSet<Rev>> = standing
        .iter()
        .filter(|value| is_removal(value.content))
        .filter_map(|value| world.removals.get(&(record.clone(), value.rev.clone())))
        .collect();
    if removals.is_empty() || standing.iter().any(|value| made(value.rev) > 1) {
        return Ok(());
    }
    let contested = standing.iter().any(|value| !is_removal(value.content));
    let mut parts = workspace.parts(record).into_iter();
    let part = parts.any(|part| workspace.presence(&part).is_in_sight());
    let (mut unseen, mut unclear) = (None, false);
    for (name, field) in workspace.fields(record).into_iter().flatten() {
        for value in field.standing(workspace.held()) {
            if made(value.rev) > 1 {
                unclear = true;
            } else if name.as_str() != "removed"
                && !removals.iter().any(|saw| saw.contains(value.rev))
            {
                unseen = Some((name, value));
            }
        }
        // A removal names one content of a rev that has two, or none: the rule for
        // narrowed names says which, and is shown elsewhere.
        unclear |= field.values().any(|value| value.contents.len() > 1);
    }
    let presence = workspace.presence(record);
    let caused = contested || part || unseen.is_some();
    let fits = match presence {
        Presence::Removed => !caused,
        Presence::Disputed => caused || unclear,
        Presence::Present | Presence::Unknown => false,
    };
    Law::RemovalsAreWhatTheySaw.holds(fits, || {
        format!("{record} is {presence:?}; unseen {unseen:?}, contested {contested}, part {part}")
    })
}

fn the_model_agrees(world: &mut World<'_>, files: &[File], held: &BTreeSet<Rev>, end: &Workspace) {
    let mut model = Model::default();
    for file in files {
        model.merge(&file.model);
    }
    model.hold(held);
    let mut beyond: BTreeSet<(RecordId, FieldName)> = world.beyond_the_model.clone();
    for copy in world.copies.iter().map(|copy| &copy.model).chain([&model]) {
        let places = copy.places().filter(|place| !copy.applies(place));
        beyond.extend(places.cloned());
    }
    let copies = world.copies.iter();
    let pairs = copies.map(|copy| (&copy.workspace, &copy.model));
    let agreed: Vec<_> = pairs
        .chain([(end, &model)])
        .map(|(workspace, model)| on_the_way::agrees_with_the_model(workspace, model, &beyond))
        .collect();
    let applied = model.places().any(|place| !beyond.contains(place));
    for agreed in agreed {
        match agreed {
            Err(broken) => world.check(Err(broken)),
            Ok(_) if !applied => {}
            Ok(everywhere) => {
                world.saw(Case::ModelApplied);
                if everywhere && beyond.is_empty() {
                    world.saw(Case::ModelAppliedToAll);
                }
            }
        }
    }
}

fn count(world: &mut World<'_>, end: &Workspace) {
    let mut cases = BTreeSet::new();
    let mut look = |workspace: &Workspace, conflict: Case| {
        for record in workspace.record_ids() {
            if !workspace.conflicts(record).is_empty() {
                cases.insert(conflict);
            }
            if workspace.presence(record) == Presence::Disputed {
                cases.insert(Case::Dispute);
                let mut parts = workspace.parts(record).into_iter();
                if parts.any(|part| workspace.presence(&part) == Presence::Present) {
                    cases.insert(Case::DisputeByPart);
                }
            }
            for (_, field) in workspace.fields(record).into_iter().flatten() {
                if field.values().any(|value| value.contents.len() > 1) {
                    cases.insert(Case::Fork);
                }
            }
        }
    };
    for copy in &world.copies {
        look(&copy.workspace, Case::Conflict);
    }
    look(end, Case::ConflictAtTheEnd);
    world.occurred.extend(cases);
}
