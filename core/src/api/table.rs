//! The table.

use serde::{Deserialize, Serialize};

use super::operation::{Kind, Operation, Ran, Surface, arguments, read, written};
use super::reply::Failure;
use crate::clock::{self, LocalTime, PARIS};
use crate::ids::*;
use crate::meetings::{agenda, attendance, convocation, incidents, president, proxies, recusals};
use crate::register::{
    self, EntryDetail, EntryView, HistoryFilter, HistoryPage, Register, VerifyReport,
};
use crate::votes::{decisions, dissents};
use crate::{
    amendments, bylaws, checks, committees, documents, find, formulas, home, mandates, meetings,
    minutes, organisations, persons, texts, votes, written as exchanges,
};

/// Nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct None {}

/// A journal entry by its number.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SeqRef {
    /// The number.
    #[ts(type = "number")]
    pub seq: i64,
}

/// A new name.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// The name.
    pub name: String,
}

/// A record by its identifier.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Ref<I: ts_rs::TS> {
    /// The identifier.
    pub id: I,
}

/// The register.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RegisterView {
    /// The register.
    pub id: RegisterId,
    /// Its name.
    pub name: String,
    /// The file.
    pub path: String,
    /// Whether it can only be read.
    pub read_only: bool,
    /// Why.
    pub read_only_reason: Option<String>,
    /// Who writes.
    pub author: String,
    /// How many operations its journal has.
    #[ts(type = "number")]
    pub entries: i64,
    /// When it was last written.
    pub last_saved: Option<LocalTime>,
    /// What undo would take back.
    pub undo_label: Option<String>,
    /// What redo would bring back.
    pub redo_label: Option<String>,
    /// Today.
    pub today: chrono::NaiveDate,
    /// Now, on the clocks of Paris.
    pub now: LocalTime,
    /// The version of the application.
    pub version: String,
}

fn register_view(register: &Register) -> register::Result<RegisterView> {
    let info = register::info(register.db())?;
    let (entries, saved) = register.last_saved()?;
    let (undo_label, redo_label) = register.undo_labels()?;
    let now = LocalTime::at(clock::now(), PARIS);
    Ok(RegisterView {
        id: info.id,
        name: info.name,
        path: register.path().display().to_string(),
        read_only: register.is_read_only(),
        read_only_reason: register.read_only_reason().map(Into::into),
        author: register.session().author.clone(),
        entries,
        last_saved: saved.map(|at| LocalTime::at(at, PARIS)),
        undo_label,
        redo_label,
        today: now.date(),
        now,
        version: env!("CARGO_PKG_VERSION").into(),
    })
}

/// Declares the table: `read`, `write` or `local`, name, arguments, result, and how.
///
/// A `write` names the verb that runs in the transaction, then how its value is shown once written;
/// a `step` goes through the journal itself.
macro_rules! table {
    (@kind read) => { Kind::Read };
    (@kind write) => { Kind::Write };
    (@kind local) => { Kind::Local };
    (@kind step) => { Kind::Write };
    (@surface) => { Surface::Page };
    (@surface host) => { Surface::Host };
    (@run read, $name:literal, $args:ty, $run:expr) => {{
        fn run(register: &mut Register, args: serde_json::Value) -> Result<Ran, Failure> {
            let args: $args = arguments($name, args)?;
            let how: fn(&mut Register, $args) -> register::Result<_> = $run;
            read(how(register, args))
        }
        run
    }};
    (@run local, $name:literal, $args:ty, $run:expr) => { table!(@run read, $name, $args, $run) };
    (@run step, $name:literal, $args:ty, $run:expr) => {{
        fn run(register: &mut Register, args: serde_json::Value) -> Result<Ran, Failure> {
            let args: $args = arguments($name, args)?;
            let how: fn(&mut Register, $args) -> register::Result<register::Done<EntryView>> = $run;
            let done = how(register, args);
            written(register, done, same)
        }
        run
    }};
    (@run write, $name:literal, $args:ty, $run:expr, $show:expr) => {{
        fn run(register: &mut Register, args: serde_json::Value) -> Result<Ran, Failure> {
            let args: $args = arguments($name, args)?;
            let done = register.transact($name, |tx| ($run)(tx, args));
            written(register, done, $show)
        }
        run
    }};
    ($( $kind:ident $($surface:ident)? $name:literal ($args:ty) -> $result:ty, $summary:literal, $run:expr $(, show $show:expr)?; )+) => {
        pub(super) static OPERATIONS: &[Operation] = &[$(
            Operation {
                name: $name,
                kind: table!(@kind $kind),
                surface: table!(@surface $($surface)?),
                summary: $summary,
                run: table!(@run $kind, $name, $args, $run $(, $show)?),
                args_schema: |generator| generator.subschema_for::<$args>(),
                result_schema: |generator| generator.subschema_for::<$result>(),
                types: |types| (types.add::<$args>(), types.add::<$result>()),
            },
        )+];
    };
}

fn none<T>(_: &Register, _: T) -> register::Result<None> {
    Ok(None {})
}

fn same<T>(_: &Register, value: T) -> register::Result<T> {
    Ok(value)
}

fn sitting(register: &Register, id: MeetingId) -> register::Result<meetings::MeetingSummary> {
    meetings::summary_by_id(register.db(), id, clock::now())
}

fn sent(
    register: &Register,
    meeting_id: MeetingId,
) -> register::Result<convocation::ConvocationView> {
    let of = convocation::ConvocationOf { meeting_id };
    convocation::view(register.db(), of, clock::now())
}

fn item(
    register: &Register,
    item: meetings::AgendaItem,
) -> register::Result<meetings::AgendaItemView> {
    meetings::item_view(register.db(), item.id, clock::now())
}

fn recusal(
    register: &Register,
    recusal: meetings::Recusal,
) -> register::Result<meetings::RecusalView> {
    Ok(meetings::recusal_view(&meetings::load(register.db(), recusal.meeting_id)?, &recusal))
}

fn hearing(
    register: &Register,
    hearing: meetings::Hearing,
) -> register::Result<meetings::HearingView> {
    incidents::shown(register.db(), &hearing)
}

fn incident(
    register: &Register,
    incident: meetings::Incident,
) -> register::Result<meetings::IncidentView> {
    let facts = meetings::load(register.db(), incident.meeting_id)?;
    Ok(meetings::incident_view(&facts, &incident))
}

fn vote(register: &Register, vote: votes::Vote) -> register::Result<votes::VoteView> {
    Ok(votes::vote_view(&meetings::load(register.db(), vote.meeting_id)?, &vote))
}

fn decision(_: &Register, decision: votes::Decision) -> register::Result<decisions::DecisionView> {
    Ok(decision.into())
}

fn dissent(
    register: &Register,
    dissent: votes::Dissent,
) -> register::Result<dissents::DissentView> {
    Ok(dissents::dissent_view(&meetings::load(register.db(), dissent.meeting_id)?, &dissent))
}

/// The member that an attendance operation touched.
fn member(
    register: &Register,
    (meeting, mandate): (MeetingId, MandateId),
) -> register::Result<meetings::SittingMember> {
    meetings::member_view(register.db(), meeting, mandate, clock::now())
}

fn exchange(register: &Register, id: MeetingId) -> register::Result<exchanges::WrittenView> {
    exchanges::view(register.db(), exchanges::ViewExchange { meeting_id: id }, clock::now())
}

fn contribution(
    register: &Register,
    contribution: exchanges::Contribution,
) -> register::Result<exchanges::ContributionView> {
    exchanges::contribution_view(register.db(), &contribution)
}

fn text(register: &Register, id: TextId) -> register::Result<texts::TextView> {
    texts::view(register.db(), id)
}

fn amendment(register: &Register, id: AmendmentId) -> register::Result<amendments::AmendmentView> {
    amendments::view(register.db(), id)
}

fn observed(
    register: &Register,
    meeting: MeetingId,
) -> register::Result<Vec<minutes::ObservationView>> {
    minutes::observations(register.db(), meeting)
}

fn interval_sitting(tx: &register::Tx<'_>, id: AttendanceId) -> register::Result<MeetingId> {
    Ok(register::get::<meetings::Attendance>(tx.db(), id)?.meeting_id)
}

table! {
    read "register.view" (None) -> RegisterView, "Ce qu’est le registre ouvert.", |r, _| register_view(r);
    write "register.rename" (Rename) -> RegisterView, "Renomme le registre.",
        |tx: &mut register::Tx<'_>, a: Rename| register::rename(tx, &a.name), show |r, _| register_view(r);
    read "register.verify" (None) -> VerifyReport, "Vérifie le fichier, la suite des empreintes et le rejeu du journal.", |r, _| r.verify();
    read "home.view" (None) -> home::HomeView, "Ce qu’il faut faire aujourd’hui.", |r, _| home::view(r.db(), clock::now());
    read "checks.run" (checks::Check) -> checks::Checked, "Ce que les règles disent d’une séance, d’une instance ou du registre.",
        |r, a| checks::check(r.db(), a, clock::now());
    read "find.all" (find::Find) -> Vec<find::Found>, "Trouve par le nom.", |r, a| find::find(r.db(), &a);
    read "history.list" (HistoryFilter) -> HistoryPage, "Les opérations, de la plus récente à la plus ancienne.", |r, a| r.history(&a);
    read "history.entry" (SeqRef) -> EntryDetail, "Ce qu’une opération a changé.", |r, a| r.history_entry(a.seq);

    step "history.undo" (None) -> EntryView, "Annule la dernière opération.", |r, _| r.undo();
    step "history.redo" (None) -> EntryView, "Rétablit la dernière opération annulée.", |r, _| r.redo();
    step "history.undo_entry" (SeqRef) -> EntryView, "Annule une opération plus ancienne, si rien n’en dépend.", |r, a| r.undo_entry(a.seq);

    read "organisations.list" (None) -> Vec<organisations::OrganisationView>, "Les organismes.",
        |r, _| organisations::list(r.db(), today());
    write "organisations.create" (organisations::CreateOrganisation) -> organisations::Organisation, "Ajoute un organisme.", organisations::create, show same;
    write "organisations.update" (organisations::UpdateOrganisation) -> organisations::Organisation, "Modifie un organisme.", organisations::update, show same;
    write "organisations.delete" (Ref<OrganisationId>) -> None, "Retire un organisme que rien n’utilise.",
        |tx: &mut register::Tx<'_>, a: Ref<OrganisationId>| organisations::delete(tx, a.id), show none;

    read "persons.list" (None) -> Vec<persons::PersonView>, "Les personnes.", |r, _| persons::list(r.db(), today());
    write "persons.create" (persons::CreatePerson) -> persons::Person, "Ajoute une personne.", persons::create, show same;
    write "persons.update" (persons::UpdatePerson) -> persons::Person, "Modifie une personne.", persons::update, show same;
    write "persons.delete" (Ref<PersonId>) -> None, "Retire une personne sans mandat.",
        |tx: &mut register::Tx<'_>, a: Ref<PersonId>| persons::delete(tx, a.id), show none;

    read "committees.list" (None) -> Vec<committees::CommitteeSummary>, "Les instances.", |r, _| committees::list(r.db(), clock::now());
    read "committees.get" (Ref<CommitteeId>) -> committees::Committee, "Une instance.", |r, a| register::get::<committees::Committee>(r.db(), a.id);
    read "committees.composition" (committees::ViewComposition) -> committees::CompositionView, "La composition d’une instance à une date.",
        |r, a| committees::composition(r.db(), a, clock::now());
    write "committees.create" (committees::CreateCommittee) -> committees::Committee, "Crée une instance.", committees::create, show same;
    write "committees.update" (committees::UpdateCommittee) -> committees::Committee, "Modifie une instance.", committees::update, show same;
    write "committees.delete" (Ref<CommitteeId>) -> None, "Retire une instance qui ne s’est jamais réunie.",
        |tx: &mut register::Tx<'_>, a: Ref<CommitteeId>| committees::delete(tx, a.id), show none;
    read "bylaws.view" (bylaws::ViewBylaws) -> bylaws::BylawsView, "Le règlement intérieur d’une instance à une date.",
        |r, a| bylaws::view(r.db(), a, clock::now());
    read "bylaws.compare" (bylaws::CompareBylaws) -> bylaws::BylawsComparison, "Ce qui diffère d’un autre jour ou d’un profil.",
        |r, a| bylaws::compare(r.db(), a, clock::now());
    read "bylaws.preview" (bylaws::PreviewRule) -> bylaws::RulePreview, "Comment une règle se lirait, et ce qu’elle contredirait.",
        |r, a| bylaws::preview(r.db(), a, clock::now());
    read "bylaws.profiles" (None) -> Vec<bylaws::ProfileView>, "Les profils de règles, et ce que chacun veut dire.", |_, _| Ok(bylaws::profiles());
    write "bylaws.set" (bylaws::SetRule) -> bylaws::Rule, "Fixe une règle, avec sa source et ses dates.", bylaws::set, show same;
    write "bylaws.update" (bylaws::UpdateRule) -> bylaws::Rule, "Corrige une règle.", bylaws::update, show same;
    write "bylaws.remove" (bylaws::RuleRef) -> None, "Efface une règle, comme si elle n’avait pas été saisie.", bylaws::remove, show none;
    write "bylaws.inherit" (bylaws::InheritRule) -> None, "Reprend la valeur héritée à partir d’un jour.", bylaws::inherit, show none;
    write "seats.create" (committees::CreateSeat) -> committees::Seat, "Ajoute un siège.", committees::create_seat, show same;
    write "seats.update" (committees::UpdateSeat) -> committees::Seat, "Modifie un siège.", committees::update_seat, show same;
    write "seats.move" (committees::MoveSeat) -> committees::Seat, "Déplace un siège dans la liste.", committees::move_seat, show same;
    write "seats.delete" (Ref<SeatId>) -> None, "Retire un siège que personne n’a tenu.",
        |tx: &mut register::Tx<'_>, a: Ref<SeatId>| committees::delete_seat(tx, a.id), show none;

    read "mandates.capacities" (mandates::ViewCapacities) -> Vec<mandates::CapacityView>, "À quel titre on siège, et ce que cela change.",
        |r, a| mandates::capacities(r.db(), a, clock::now());
    read "mandates.attendance" (mandates::MandateAttendance) -> Vec<mandates::AttendedMeeting>, "La présence d’un membre aux dernières séances.",
        |r, a| mandates::attendance(r.db(), a, clock::now());
    write "mandates.create" (mandates::CreateMandate) -> mandates::Mandate, "Ajoute un mandat.", mandates::create, show same;
    write "mandates.appoint" (mandates::Appoint) -> mandates::Mandate, "Désigne une personne sur un siège, et met fin au mandat précédent.", mandates::appoint, show same;
    write "mandates.update" (mandates::UpdateMandate) -> mandates::Mandate, "Modifie un mandat.", mandates::update, show same;
    write "mandates.end" (mandates::EndMandate) -> mandates::Mandate, "Met fin à un mandat.", mandates::end, show same;
    write "mandates.delete" (Ref<MandateId>) -> None, "Retire un mandat qu’aucune séance n’utilise.",
        |tx: &mut register::Tx<'_>, a: Ref<MandateId>| mandates::delete(tx, a.id), show none;

    read "meetings.list" (meetings::ListMeetings) -> Vec<meetings::MeetingSummary>, "Les séances, de la plus récente à la plus ancienne.",
        |r, a| meetings::list(r.db(), a, clock::now());
    read "meetings.view" (meetings::ViewMeeting) -> meetings::MeetingView, "Une séance entière.", |r, a| meetings::view(r.db(), a, clock::now());
    read "meetings.formula" (meetings::SayFormula) -> meetings::Formula, "La phrase que laissera au procès-verbal une ouverture, une suspension, une reprise, une levée.",
        |r, a| meetings::formula(r.db(), a, clock::now());
    read "meetings.propose_date" (meetings::ProposeDate) -> meetings::ProposedDate, "La date que suggèrent les habitudes de l’instance.",
        |r, a| meetings::propose_date(r.db(), a, clock::now());
    write "meetings.create" (meetings::CreateMeeting) -> meetings::MeetingSummary, "Crée une séance.", meetings::create, show sitting;
    write "meetings.update" (meetings::UpdateMeeting) -> meetings::MeetingSummary, "Modifie une séance.", meetings::update, show sitting;
    write "meetings.delete" (Ref<MeetingId>) -> None, "Efface une séance en préparation.",
        |tx: &mut register::Tx<'_>, a: Ref<MeetingId>| meetings::delete(tx, a.id), show none;
    write "meetings.convene" (meetings::Convene) -> meetings::MeetingSummary, "Note la convocation.", meetings::convene, show sitting;
    write "meetings.open" (meetings::Open) -> meetings::MeetingSummary, "Ouvre la séance.", meetings::open, show sitting;
    write "meetings.suspend" (meetings::Suspend) -> meetings::MeetingSummary, "Suspend la séance.", meetings::suspend, show sitting;
    write "meetings.resume" (meetings::Open) -> meetings::MeetingSummary, "Reprend la séance.", meetings::resume, show sitting;
    write "meetings.close" (meetings::Close) -> meetings::MeetingSummary, "Lève la séance.", meetings::close, show sitting;
    write "meetings.reopen" (meetings::MeetingRef) -> meetings::MeetingSummary, "Rouvre une séance levée par erreur.", meetings::reopen, show sitting;
    write "meetings.postpone" (meetings::Postpone) -> meetings::MeetingSummary, "Reporte la séance.", meetings::postpone, show sitting;
    write "meetings.cancel" (meetings::Cancel) -> meetings::MeetingSummary, "Annule la séance.", meetings::cancel, show sitting;
    write "meetings.declare_no_quorum" (meetings::DeclareNoQuorum) -> meetings::MeetingSummary, "Constate l’absence de quorum.", meetings::declare_no_quorum, show sitting;
    write "meetings.reconvene" (meetings::Reconvene) -> meetings::MeetingSummary, "Convoque une seconde fois, sur le même ordre du jour.", meetings::reconvene, show sitting;

    read "convocation.view" (convocation::ConvocationOf) -> convocation::ConvocationView, "La convocation d’une séance : destinataires, délais, changements.",
        |r, a| convocation::view(r.db(), a, clock::now());
    write "convocation.dispatch" (convocation::SendDispatch) -> convocation::ConvocationView, "Note un envoi, ou un renvoi.", convocation::dispatch, show sent;
    write "convocation.receive" (convocation::Receive) -> convocation::ConvocationView, "Note des réceptions.", convocation::receive, show sent;
    write "convocation.fail" (convocation::Fail) -> convocation::ConvocationView, "Note l’échec d’un envoi.", convocation::fail, show sent;
    write "convocation.correct" (convocation::CorrectDispatch) -> convocation::ConvocationView, "Corrige un envoi.", convocation::correct, show sent;
    write "convocation.remove" (Ref<DispatchId>) -> convocation::ConvocationView, "Retire un envoi noté par erreur.",
        |tx: &mut register::Tx<'_>, a: Ref<DispatchId>| convocation::remove(tx, a.id), show sent;
    write "convocation.enclose" (convocation::Enclose) -> convocation::ConvocationView, "Ajoute une pièce jointe.", convocation::enclose, show sent;
    write "convocation.update_enclosure" (convocation::UpdateEnclosure) -> convocation::ConvocationView, "Modifie une pièce jointe.", convocation::update_enclosure, show sent;
    write "convocation.remove_enclosure" (Ref<EnclosureId>) -> convocation::ConvocationView, "Retire une pièce jointe.",
        |tx: &mut register::Tx<'_>, a: Ref<EnclosureId>| convocation::remove_enclosure(tx, a.id), show sent;
    write "convocation.send_changes" (convocation::SendChanges) -> convocation::ConvocationView, "Note l’envoi d’un additif.", convocation::send_changes, show sent;
    write "convocation.set_phrase" (convocation::SetPhrase) -> convocation::ConvocationView, "Écrit la mention d’une seconde convocation.", convocation::set_phrase, show sent;

    write "agenda.add" (agenda::AddItem) -> meetings::AgendaItemView, "Ajoute un point.", agenda::add, show item;
    write "agenda.update" (agenda::UpdateItem) -> meetings::AgendaItemView, "Modifie un point.", agenda::update, show item;
    write "agenda.move" (agenda::MoveItem) -> meetings::AgendaItemView, "Déplace un point d’un pas.", agenda::move_item, show item;
    write "agenda.place" (agenda::PlaceItem) -> meetings::AgendaItemView, "Place un point.", agenda::place, show item;
    write "agenda.remove" (agenda::ItemRef) -> None, "Retire un point.",
        |tx: &mut register::Tx<'_>, a: agenda::ItemRef| agenda::remove(tx, a.id), show none;
    write "agenda.carry" (agenda::Carry) -> meetings::AgendaItemView, "Inscrit ce qu’une séance précédente laisse.", agenda::carry, show item;
    write "agenda.dismiss" (agenda::Carry) -> None, "Écarte une proposition.", agenda::dismiss, show none;
    write "agenda.start" (agenda::ItemAt) -> meetings::AgendaItemView, "Aborde un point.", agenda::start, show item;
    write "agenda.finish" (agenda::ItemAt) -> meetings::AgendaItemView, "Finit un point.", agenda::finish, show item;
    write "agenda.postpone" (agenda::PostponeItem) -> meetings::AgendaItemView, "Reporte un point à une autre séance.", agenda::postpone, show item;

    write "attendance.arrive" (attendance::Arrive) -> meetings::SittingMember, "Note une arrivée, ou un changement de mode.",
        |tx: &mut register::Tx<'_>, a: attendance::Arrive| Ok((a.meeting_id, attendance::arrive(tx, a)?)), show member;
    write "attendance.arrive_all" (attendance::ArriveAll) -> None, "Note l’arrivée de tous les attendus.", attendance::arrive_all, show none;
    write "attendance.depart" (attendance::MemberAt) -> meetings::SittingMember, "Note un départ.",
        |tx: &mut register::Tx<'_>, a: attendance::MemberAt| Ok((a.meeting_id, attendance::depart(tx, a)?)), show member;
    write "attendance.excuse" (attendance::MemberAt) -> meetings::SittingMember, "Note une excuse.",
        |tx: &mut register::Tx<'_>, a: attendance::MemberAt| Ok((a.meeting_id, attendance::excuse(tx, a)?)), show member;
    write "attendance.absent" (attendance::MemberOf) -> meetings::SittingMember, "Note une absence.",
        |tx: &mut register::Tx<'_>, a: attendance::MemberOf| Ok((a.meeting_id, attendance::absent(tx, a)?)), show member;
    write "attendance.clear" (attendance::MemberOf) -> meetings::SittingMember, "Oublie ce qui est noté d’un membre.",
        |tx: &mut register::Tx<'_>, a: attendance::MemberOf| Ok((a.meeting_id, attendance::clear(tx, a)?)), show member;
    write "attendance.correct" (attendance::CorrectAttendance) -> meetings::SittingMember, "Corrige les heures d’une présence.",
        |tx: &mut register::Tx<'_>, a: attendance::CorrectAttendance| Ok((interval_sitting(tx, a.id)?, attendance::correct(tx, a)?)), show member;
    write "attendance.remove" (Ref<AttendanceId>) -> None, "Retire une présence.",
        |tx: &mut register::Tx<'_>, a: Ref<AttendanceId>| attendance::remove(tx, a.id), show none;
    write "proxies.give" (proxies::GiveProxy) -> meetings::SittingMember, "Note un pouvoir.",
        |tx: &mut register::Tx<'_>, a: proxies::GiveProxy| Ok((a.meeting_id, proxies::give(tx, a)?)), show member;
    write "proxies.withdraw" (Ref<ProxyId>) -> None, "Retire un pouvoir.",
        |tx: &mut register::Tx<'_>, a: Ref<ProxyId>| proxies::withdraw(tx, a.id), show none;
    write "recusals.leave" (recusals::LeaveItem) -> meetings::RecusalView, "Note un déport.", recusals::leave, show recusal;
    write "recusals.return" (recusals::ReturnToItem) -> meetings::RecusalView, "Note le retour d’un membre déporté.", recusals::come_back, show recusal;
    write "recusals.remove" (Ref<RecusalId>) -> None, "Retire un déport.",
        |tx: &mut register::Tx<'_>, a: Ref<RecusalId>| recusals::remove(tx, a.id), show none;

    write "hearings.add" (incidents::AddHearing) -> meetings::HearingView, "Note l’audition d’une personne extérieure.", incidents::add, show hearing;
    write "hearings.update" (incidents::UpdateHearing) -> meetings::HearingView, "Corrige une audition.", incidents::update, show hearing;
    write "hearings.remove" (Ref<HearingId>) -> None, "Retire une audition.",
        |tx: &mut register::Tx<'_>, a: Ref<HearingId>| incidents::remove(tx, a.id), show none;
    write "remote.identify" (incidents::Identify) -> None, "Note l’identification des membres à distance.", incidents::identify, show none;
    write "incidents.report" (incidents::ReportIncident) -> meetings::IncidentView, "Note un incident de participation à distance.", incidents::report, show incident;
    write "incidents.update" (incidents::UpdateIncident) -> meetings::IncidentView, "Corrige un incident, ou note sa fin.", incidents::update_incident, show incident;
    write "incidents.remove" (Ref<IncidentId>) -> None, "Retire un incident.",
        |tx: &mut register::Tx<'_>, a: Ref<IncidentId>| incidents::remove_incident(tx, a.id), show none;

    read "votes.preview" (votes::PreviewVote) -> votes::VotePreview, "Ce que donne un scrutin en cours de saisie.", |r, a| votes::preview(r.db(), a, clock::now());
    write "votes.record" (votes::RecordVote) -> votes::VoteView, "Enregistre un scrutin.", votes::record, show vote;
    write "votes.update" (votes::UpdateVote) -> votes::VoteView, "Corrige un scrutin.", votes::update, show vote;
    write "votes.proclaim" (votes::Proclaim) -> votes::VoteView, "Note la proclamation du président.", votes::proclaim, show vote;
    write "votes.remove" (Ref<VoteId>) -> None, "Retire un scrutin.",
        |tx: &mut register::Tx<'_>, a: Ref<VoteId>| votes::remove(tx, a.id), show none;
    write "president.decide" (meetings::Decide) -> meetings::PresidentDecision, "Note une décision motivée de la présidence, qui écarte une règle.", president::decide, show same;
    write "president.withdraw" (Ref<PresidentDecisionId>) -> None, "Retire une décision de la présidence.",
        |tx: &mut register::Tx<'_>, a: Ref<PresidentDecisionId>| president::withdraw(tx, a.id), show none;
    write "decisions.add" (decisions::AddDecision) -> decisions::DecisionView, "Note une décision.", decisions::add, show decision;
    write "decisions.update" (decisions::UpdateDecision) -> decisions::DecisionView, "Modifie une décision.", decisions::update, show decision;
    write "decisions.remove" (Ref<DecisionId>) -> None, "Retire une décision.",
        |tx: &mut register::Tx<'_>, a: Ref<DecisionId>| decisions::remove(tx, a.id), show none;
    write "dissents.add" (dissents::AddDissent) -> dissents::DissentView, "Note une opinion divergente.", dissents::add, show dissent;
    write "dissents.update" (dissents::UpdateDissent) -> dissents::DissentView, "Modifie une opinion divergente.", dissents::update, show dissent;
    write "dissents.remove" (Ref<DissentId>) -> None, "Retire une opinion divergente.",
        |tx: &mut register::Tx<'_>, a: Ref<DissentId>| dissents::remove(tx, a.id), show none;

    read "written.view" (exchanges::ViewExchange) -> exchanges::WrittenView, "Une délibération par échange d’écrits.",
        |r, a| exchanges::view(r.db(), a, clock::now());
    write "written.announce" (exchanges::Announce) -> exchanges::WrittenView, "Annonce l’échange, son ouverture et sa clôture.", exchanges::announce, show exchange;
    write "written.open" (exchanges::OpenExchange) -> exchanges::WrittenView, "Ouvre l’échange par le message de la présidence.", exchanges::open, show exchange;
    write "written.contribute" (exchanges::Contribute) -> exchanges::ContributionView, "Note une contribution reçue.", exchanges::contribute, show contribution;
    write "written.correct_contribution" (exchanges::CorrectContribution) -> exchanges::ContributionView, "Corrige la saisie d’une contribution.", exchanges::correct_contribution, show contribution;
    write "written.remove_contribution" (exchanges::ContributionRef) -> None, "Retire une contribution notée par erreur.", exchanges::remove_contribution, show none;
    write "written.extend" (exchanges::Extend) -> exchanges::WrittenView, "Prolonge l’échange, avec son motif.", exchanges::extend, show exchange;
    write "written.close_debate" (exchanges::CloseDebate) -> exchanges::WrittenView, "Clôt les débats.", exchanges::close_debate, show exchange;
    write "written.open_vote" (exchanges::OpenVote) -> exchanges::WrittenView, "Ouvre le vote, avec sa clôture.", exchanges::open_vote, show exchange;
    write "written.vote" (exchanges::SendVote) -> exchanges::WrittenView, "Note un vote reçu.", exchanges::send_vote, show exchange;
    write "written.withdraw_vote" (exchanges::WithdrawVote) -> exchanges::WrittenView, "Retire un vote noté par erreur.", exchanges::withdraw_vote, show exchange;
    write "written.close_vote" (exchanges::CloseVote) -> exchanges::WrittenView, "Clôt le vote et le décompte, nom par nom.", exchanges::close_vote, show exchange;
    write "written.send_results" (exchanges::SendResults) -> exchanges::WrittenView, "Note l’envoi des résultats à tous.", exchanges::send_results, show exchange;

    read "minutes.view" (minutes::MinutesOf) -> minutes::MinutesView, "Le procès-verbal, section par section.", |r, a| minutes::view(r.db(), a.meeting_id, clock::now());
    read "minutes.drafts" (minutes::MinutesOf) -> Vec<minutes::DraftView>, "Les saisies qu’un arrêt brutal a laissées en suspens.", |r, a| minutes::drafts(r.db(), a.meeting_id);
    local "minutes.keep_draft" (minutes::SaveMinutes) -> None, "Garde la saisie en cours, hors du journal.", |r, a| minutes::keep_draft(r, &a).map(|()| None {});
    write "minutes.save" (minutes::SaveMinutes) -> minutes::SavedMinutes, "Enregistre une section du procès-verbal.", minutes::save, show same;
    write "minutes.draft" (minutes::MinutesOf) -> meetings::MeetingSummary, "Commence le procès-verbal d’une séance levée.", minutes::draft, show sitting;
    write "minutes.review" (minutes::MinutesOf) -> meetings::MeetingSummary, "Envoie le procès-verbal en relecture.", minutes::review, show sitting;
    write "minutes.back_to_draft" (minutes::MinutesOf) -> meetings::MeetingSummary, "Reprend la rédaction.", minutes::back_to_draft, show sitting;
    write "minutes.approve" (minutes::Approve) -> meetings::MeetingSummary, "Note l’approbation par une séance ultérieure.", minutes::approve, show sitting;
    write "minutes.sign" (minutes::Sign) -> meetings::MeetingSummary, "Note la signature.", minutes::sign, show sitting;
    write "minutes.transmit" (minutes::Transmit) -> meetings::MeetingSummary, "Note la transmission d’un avis à l’autorité.", minutes::transmit, show sitting;
    write "minutes.archive" (minutes::MinutesOf) -> meetings::MeetingSummary, "Archive la séance.", minutes::archive, show sitting;
    read "minutes.observations" (minutes::MinutesOf) -> Vec<minutes::ObservationView>, "Ce que les membres demandent de corriger.", |r, a| minutes::observations(r.db(), a.meeting_id);
    write "minutes.observe" (minutes::Observe) -> Vec<minutes::ObservationView>, "Note l’observation d’un membre sur un passage.", minutes::observe, show observed;
    write "minutes.answer" (minutes::Answer) -> Vec<minutes::ObservationView>, "Note ce que devient une observation.", minutes::answer, show observed;
    write "minutes.remove_observation" (Ref<ObservationId>) -> Vec<minutes::ObservationView>, "Retire une observation notée par erreur.",
        |tx: &mut register::Tx<'_>, a: Ref<ObservationId>| minutes::remove_observation(tx, a.id), show observed;

    read "texts.list" (texts::ListTexts) -> Vec<texts::BoardText>, "Les textes, du plus récent au plus ancien.", |r, a| texts::list(r.db(), a);
    read "texts.view" (Ref<TextId>) -> texts::TextView, "Un texte, sa vie, ses versions, ses amendements.", |r, a| texts::view(r.db(), a.id);
    read "texts.read" (texts::ReadVersion) -> texts::ReadText, "Une version, avec ses lignes numérotées et ses auteurs.", |r, a| texts::read(r.db(), a);
    read "texts.compare" (texts::CompareTexts) -> texts::ComparedTexts, "Deux versions comparées mot à mot.", |r, a| texts::compare(r.db(), a);
    read "texts.consolidate" (texts::Consolidate) -> texts::Consolidated, "Ce que serait le texte avec des amendements.", |r, a| texts::consolidate(r.db(), a);
    read "texts.of_item" (Ref<ItemId>) -> Vec<texts::TextSummary>, "Les textes inscrits sous un point.", |r, a| texts::texts_of_item(r.db(), a.id);
    read "texts.drafts" (Ref<TextId>) -> Vec<texts::TextDraft>, "Les saisies qu’un arrêt brutal a laissées en suspens.", |r, a| texts::drafts(r.db(), a.id);
    local "texts.keep_draft" (texts::KeepTextDraft) -> None, "Garde la saisie en cours, hors du journal.", |r, a| texts::keep_draft(r, &a).map(|()| None {});
    write "texts.create" (texts::CreateText) -> texts::TextView, "Propose un texte.", texts::create, show text;
    write "texts.update" (texts::UpdateText) -> texts::TextView, "Modifie la fiche d’un texte.", texts::update, show text;
    write "texts.set_rapporteurs" (texts::SetRapporteurs) -> texts::TextView, "Désigne les rapporteurs d’un texte.", texts::set_rapporteurs, show text;
    write "texts.delete" (Ref<TextId>) -> None, "Efface un texte qui vient d’être proposé.",
        |tx: &mut register::Tx<'_>, a: Ref<TextId>| texts::delete(tx, a.id), show none;
    write "texts.save" (texts::SaveText) -> texts::SavedText, "Enregistre les mots d’un texte.", texts::save, show same;
    write "texts.advance" (texts::Advance) -> texts::TextView, "Fait passer un texte à l’étape suivante.", texts::advance, show text;
    write "texts.transmit" (texts::TransmitText) -> texts::TextView, "Note la transmission d’un texte adopté.", texts::transmit, show text;
    write "texts.reply" (texts::RecordReply) -> texts::TextView, "Note la réponse du destinataire.", texts::receive_reply, show text;
    write "texts.follow_up" (texts::FollowUp) -> texts::TextView, "Note une suite donnée.", texts::follow_up, show text;
    write "texts.remove_follow_up" (Ref<FollowUpId>) -> texts::TextView, "Retire une suite notée par erreur.",
        |tx: &mut register::Tx<'_>, a: Ref<FollowUpId>| texts::remove_follow_up(tx, a.id), show text;
    write "texts.link_item" (texts::LinkItem) -> texts::TextView, "Inscrit un texte sous un point de l’ordre du jour.", texts::link_item, show text;
    write "texts.unlink_item" (texts::LinkItem) -> texts::TextView, "Retire un texte d’un point de l’ordre du jour.", texts::unlink_item, show text;
    write "texts.take_version" (texts::TakeVersion) -> texts::TextView, "Garde une version nommée.", texts::take_version, show text;
    write "texts.mark_sent" (texts::MarkSent) -> texts::TextView, "Note l’envoi d’une version aux membres.", texts::mark_sent, show text;
    write "texts.restore" (texts::RestoreVersion) -> texts::TextView, "Rétablit les mots d’une version.", texts::restore, show text;

    read "amendments.view" (Ref<AmendmentId>) -> amendments::AmendmentView, "Un amendement : son départ, ses mots.", |r, a| amendments::view(r.db(), a.id);
    read "amendments.preview" (amendments::PreviewAdoption) -> amendments::Adoption, "Ce que ferait l’adoption d’un amendement.", |r, a| amendments::preview(r.db(), a);
    write "amendments.adopt" (amendments::Adopt) -> amendments::AmendmentView, "Adopte un amendement, en tout ou en partie.", amendments::adopt, show amendment;
    write "amendments.deposit" (amendments::Deposit) -> amendments::AmendmentView, "Dépose un amendement.", amendments::deposit, show amendment;
    write "amendments.update" (amendments::UpdateAmendment) -> amendments::AmendmentView, "Modifie la fiche d’un amendement.", amendments::update, show amendment;
    write "amendments.save" (amendments::SaveAmendment) -> amendments::SavedAmendment, "Enregistre les mots d’un amendement.", amendments::save, show same;
    write "amendments.set_rank" (amendments::SetRank) -> amendments::AmendmentView, "Fixe l’ordre de discussion.", amendments::set_rank, show amendment;
    write "amendments.delete" (Ref<AmendmentId>) -> None, "Efface un amendement déposé par erreur.",
        |tx: &mut register::Tx<'_>, a: Ref<AmendmentId>| amendments::delete(tx, a.id).map(|_| ()), show none;
    write "amendments.declare_inadmissible" (amendments::Declare) -> amendments::AmendmentView, "Déclare un amendement irrecevable.", amendments::declare_inadmissible, show amendment;
    write "amendments.withdraw" (amendments::Withdraw) -> amendments::AmendmentView, "Note le retrait d’un amendement.", amendments::withdraw, show amendment;
    write "amendments.let_fall" (amendments::Declare) -> amendments::AmendmentView, "Note qu’un amendement tombe.", amendments::let_fall, show amendment;
    write "amendments.reject" (amendments::Reject) -> amendments::AmendmentView, "Note le rejet d’un amendement.", amendments::reject, show amendment;
    write "amendments.reopen" (amendments::AmendmentRef) -> amendments::AmendmentView, "Remet un amendement en discussion.", amendments::reopen, show amendment;

    read "formulas.list" (formulas::ListFormulas) -> Vec<formulas::TextModule>, "Les formules à insérer.", |r, a| formulas::list(r.db(), a);
    write "formulas.create" (formulas::CreateFormula) -> formulas::TextModule, "Ajoute une formule.", formulas::create, show same;
    write "formulas.update" (formulas::UpdateFormula) -> formulas::TextModule, "Modifie une formule.", formulas::update, show same;
    write "formulas.delete" (Ref<FormulaId>) -> None, "Retire une formule.",
        |tx: &mut register::Tx<'_>, a: Ref<FormulaId>| formulas::delete(tx, a.id), show none;

    read "documents.preview" (documents::PreviewDocument) -> documents::PreviewView, "Des pages d’un document, comme il sera imprimé.", |r, a| documents::preview(r.db(), a, clock::now());
    read "documents.name" (documents::NameOfDocument) -> documents::NamedDocument, "Un bon nom de fichier pour un document.", |r, a| documents::file_name(r.db(), a, clock::now());
    local host "documents.export" (documents::ExportDocument) -> documents::ExportedView, "Écrit un document en PDF.", |r, a| documents::export(r.db(), a, clock::now());
}

fn today() -> chrono::NaiveDate {
    LocalTime::at(clock::now(), PARIS).date()
}
