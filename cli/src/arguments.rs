//! The command line, in French.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgGroup, Parser, Subcommand, ValueEnum};

/// Plénière en ligne de commande : les mêmes opérations que la fenêtre.
#[derive(Debug, Parser)]
#[command(name = "pleniere-cli", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Répondre en JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Nom de l’auteur, porté dans l’historique (« Secrétariat » par défaut).
    #[arg(long, global = true, value_name = "NOM")]
    pub author: Option<String>,
    /// La commande.
    #[command(subcommand)]
    pub command: Command,
}

/// Les commandes.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Créer un registre (refuse d’écraser un fichier).
    New {
        /// Le fichier à créer, en .pleniere.
        register: PathBuf,
        /// Le remplir avec l’exemple du Comité des partenaires.
        #[arg(long)]
        sample: bool,
        /// Le nom du registre ; celui du fichier à défaut.
        #[arg(long)]
        name: Option<String>,
    },
    /// La table des opérations.
    Operations,
    /// Exécuter des opérations lues sur l’entrée standard : un {"op": …, "args": …} par ligne ; s’arrête au premier refus.
    Apply {
        /// Le registre.
        register: PathBuf,
    },
    /// Montrer : register, home, committees, members, organisations, persons, meetings, meeting, minutes, findings, texts, text.
    Show {
        /// Le registre.
        register: PathBuf,
        /// Ce qu’il faut montrer.
        what: String,
        /// Pour meeting, minutes, findings : numéro, identifiant, last ou next ; pour members et texts : l’instance ; pour text : numéro (2026-R3) ou identifiant.
        reference: Option<String>,
        /// Pour text : cette version plutôt que le texte en cours, par son numéro.
        #[arg(long, value_name = "N", conflicts_with = "diff")]
        version: Option<u32>,
        /// Pour text : ce qui change d’une version à l’autre ; sans la seconde, jusqu’au texte en cours.
        #[arg(long, value_name = "V1..V2")]
        diff: Option<String>,
    },
    /// Imprimer un document en PDF.
    #[command(group(ArgGroup::new("sujet").required(true).args(["meeting", "committee", "text"])))]
    Print {
        /// Le registre.
        register: PathBuf,
        /// Le document.
        document: Document,
        /// La séance : numéro, identifiant, last (dernière tenue) ou next (prochaine).
        #[arg(long, value_name = "REF")]
        meeting: Option<String>,
        /// L’instance, pour son règlement intérieur : nom, sigle ou identifiant.
        #[arg(long, value_name = "REF")]
        committee: Option<String>,
        /// Le texte, pour texte, amendements et comparatif : numéro (2026-R3) ou identifiant.
        #[arg(long, value_name = "REF")]
        text: Option<String>,
        /// La version du texte, par son numéro ; le texte en cours à défaut.
        #[arg(long, value_name = "N", conflicts_with_all = ["meeting", "committee"])]
        version: Option<u32>,
        /// Pour comparatif : la version de départ, par son numéro.
        #[arg(long, value_name = "N", conflicts_with_all = ["meeting", "committee"])]
        from: Option<u32>,
        /// Pour texte : numéroter les lignes dans la marge.
        #[arg(long, conflicts_with_all = ["meeting", "committee"])]
        lines: bool,
        /// Le jour dont valent les règles, AAAA-MM-JJ ; aujourd’hui à défaut.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// L’aspect.
        #[arg(long, default_value = "classique")]
        look: Look,
        /// Le fichier PDF à écrire.
        #[arg(short, long, value_name = "FICHIER.pdf")]
        output: PathBuf,
    },
    /// Dire ce que les règles relèvent ; sort en 1 si l’une d’elles refuse.
    Check {
        /// Le registre.
        register: PathBuf,
        /// Seulement cette séance : numéro, identifiant, last ou next.
        #[arg(long, value_name = "REF")]
        meeting: Option<String>,
        /// Seulement cette instance : nom, sigle ou identifiant.
        #[arg(long, value_name = "INSTANCE")]
        committee: Option<String>,
    },
    /// L’historique, de la plus récente opération à la plus ancienne.
    History {
        /// Le registre.
        register: PathBuf,
        /// Seulement ce qui touche cet élément (identifiant).
        #[arg(long)]
        record: Option<String>,
        /// Nombre de lignes.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Annuler la dernière opération.
    Undo {
        /// Le registre.
        register: PathBuf,
    },
    /// Rétablir la dernière opération annulée.
    Redo {
        /// Le registre.
        register: PathBuf,
    },
    /// Vérifier le fichier, la suite des empreintes et le rejeu du journal.
    Verify {
        /// Le registre.
        register: PathBuf,
    },
}

/// Les documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Document {
    /// Procès-verbal.
    Pv,
    /// Ordre du jour.
    Agenda,
    /// Déroulé de séance, pour le président.
    Deroule,
    /// Feuille d’émargement.
    Emargement,
    /// Règlement intérieur.
    Reglement,
    /// Un texte : avis, recommandation, contribution, retour d’expérience, lettre de mission.
    Texte,
    /// Les amendements d’un texte, dans l’ordre de la discussion.
    Amendements,
    /// Le texte, ses amendements et ce qu’il devient ; ou deux versions côte à côte.
    Comparatif,
}

impl Document {
    /// Son code dans la table des opérations.
    pub fn code(self) -> &'static str {
        match self {
            Document::Pv => "pv",
            Document::Agenda => "agenda",
            Document::Deroule => "running_order",
            Document::Emargement => "emargement",
            Document::Reglement => "reglement",
            Document::Texte => "texte",
            Document::Amendements => "amendements",
            Document::Comparatif => "comparatif",
        }
    }
}

/// Les aspects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Look {
    /// À empattements.
    Classique,
    /// Sans empattements.
    Sobre,
}

impl Look {
    /// Son code dans la table des opérations.
    pub fn code(self) -> &'static str {
        match self {
            Look::Classique => "classique",
            Look::Sobre => "sobre",
        }
    }
}

/// Help and version as clap writes them; a misuse in French, with exit code 2.
pub fn explain(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        _ => {}
    }
    let context = |kind| error.get(kind).map(|value| value.to_string());
    use clap::error::ContextKind::{
        InvalidArg, InvalidSubcommand, InvalidValue, PriorArg, SuggestedSubcommand, ValidValue,
    };
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let hint = context(SuggestedSubcommand)
                .map_or_else(String::new, |name| format!(" Vouliez-vous dire « {name} » ?"));
            format!(
                "La commande « {} » n’existe pas.{hint}",
                context(InvalidSubcommand).unwrap_or_default()
            )
        }
        ErrorKind::UnknownArgument => {
            format!("L’option « {} » n’existe pas ici.", context(InvalidArg).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => {
            format!("Il manque : {}.", context(InvalidArg).unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => format!(
            "« {} » et « {} » ne vont pas ensemble.",
            context(InvalidArg).unwrap_or_default(),
            context(PriorArg).unwrap_or_default()
        ),
        ErrorKind::InvalidValue => format!(
            "« {} » n’est pas admis pour {} ({}).",
            context(InvalidValue).unwrap_or_default(),
            context(InvalidArg).unwrap_or_default(),
            context(ValidValue).unwrap_or_default()
        ),
        _ => format!(
            "Commande mal formée : {}.",
            context(InvalidArg).unwrap_or_else(|| error.kind().to_string())
        ),
    };
    eprintln!("{message}\nVoir « pleniere-cli --help ».");
    ExitCode::from(2)
}
