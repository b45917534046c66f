/**
 * Icons the interface uses, by their lucide name (ISC licence). One import a line, so that the build keeps only
 * these. To use another, add it here.
 */
import Archive from "@lucide/svelte/icons/archive";
import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import Bold from "@lucide/svelte/icons/bold";
import BookOpen from "@lucide/svelte/icons/book-open";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CalendarPlus from "@lucide/svelte/icons/calendar-plus";
import Check from "@lucide/svelte/icons/check";
import ChevronDown from "@lucide/svelte/icons/chevron-down";
import ChevronLeft from "@lucide/svelte/icons/chevron-left";
import ChevronRight from "@lucide/svelte/icons/chevron-right";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Clock from "@lucide/svelte/icons/clock";
import Copy from "@lucide/svelte/icons/copy";
import CornerDownRight from "@lucide/svelte/icons/corner-down-right";
import DoorOpen from "@lucide/svelte/icons/door-open";
import Download from "@lucide/svelte/icons/download";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import Eye from "@lucide/svelte/icons/eye";
import FileCheck from "@lucide/svelte/icons/file-check";
import FileDown from "@lucide/svelte/icons/file-down";
import FilePlus from "@lucide/svelte/icons/file-plus";
import FileText from "@lucide/svelte/icons/file-text";
import Flag from "@lucide/svelte/icons/flag";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import Gavel from "@lucide/svelte/icons/gavel";
import GripVertical from "@lucide/svelte/icons/grip-vertical";
import Hand from "@lucide/svelte/icons/hand";
import House from "@lucide/svelte/icons/house";
import Info from "@lucide/svelte/icons/info";
import Italic from "@lucide/svelte/icons/italic";
import Landmark from "@lucide/svelte/icons/landmark";
import List from "@lucide/svelte/icons/list";
import ListOrdered from "@lucide/svelte/icons/list-ordered";
import ListTree from "@lucide/svelte/icons/list-tree";
import Lock from "@lucide/svelte/icons/lock";
import Mail from "@lucide/svelte/icons/mail";
import Mailbox from "@lucide/svelte/icons/mailbox";
import Menu from "@lucide/svelte/icons/menu";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import Paperclip from "@lucide/svelte/icons/paperclip";
import Pause from "@lucide/svelte/icons/pause";
import PenLine from "@lucide/svelte/icons/pen-line";
import Pencil from "@lucide/svelte/icons/pencil";
import Play from "@lucide/svelte/icons/play";
import Plus from "@lucide/svelte/icons/plus";
import Printer from "@lucide/svelte/icons/printer";
import Redo2 from "@lucide/svelte/icons/redo-2";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import Search from "@lucide/svelte/icons/search";
import Send from "@lucide/svelte/icons/send";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Signature from "@lucide/svelte/icons/signature";
import Split from "@lucide/svelte/icons/split";
import Stamp from "@lucide/svelte/icons/stamp";
import Timer from "@lucide/svelte/icons/timer";
import Undo2 from "@lucide/svelte/icons/undo-2";
import User from "@lucide/svelte/icons/user";
import UserCheck from "@lucide/svelte/icons/user-check";
import UserMinus from "@lucide/svelte/icons/user-minus";
import UserPlus from "@lucide/svelte/icons/user-plus";
import UserX from "@lucide/svelte/icons/user-x";
import Users from "@lucide/svelte/icons/users";
import Vote from "@lucide/svelte/icons/vote";
import X from "@lucide/svelte/icons/x";
import ZoomIn from "@lucide/svelte/icons/zoom-in";
import ZoomOut from "@lucide/svelte/icons/zoom-out";
import RotateCcwClock from "@lucide/svelte/icons/rotate-ccw-clock";
import Trash from "@lucide/svelte/icons/trash";
import BuildingComplex from "@lucide/svelte/icons/building-complex";
import ListIndentIncrease from "@lucide/svelte/icons/list-indent-increase";
import EyeOff from "@lucide/svelte/icons/eye-off";
import Link from "@lucide/svelte/icons/link";
import Notebook from "@lucide/svelte/icons/notebook";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Superscript from "@lucide/svelte/icons/superscript";
import Table from "@lucide/svelte/icons/table";

/** Lucide icons by kebab name. */
export const icons = {
  archive: Archive,
  "arrow-down": ArrowDown,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "arrow-up": ArrowUp,
  bold: Bold,
  "book-open": BookOpen,
  "calendar-clock": CalendarClock,
  "calendar-days": CalendarDays,
  "calendar-plus": CalendarPlus,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "circle-question-mark": CircleQuestionMark,
  clock: Clock,
  "corner-down-right": CornerDownRight,
  "door-open": DoorOpen,
  copy: Copy,
  download: Download,
  ellipsis: Ellipsis,
  eye: Eye,
  "file-check": FileCheck,
  "file-down": FileDown,
  "file-plus": FilePlus,
  "file-text": FileText,
  flag: Flag,
  "folder-open": FolderOpen,
  gavel: Gavel,
  "grip-vertical": GripVertical,
  hand: Hand,
  house: House,
  info: Info,
  italic: Italic,
  landmark: Landmark,
  list: List,
  "list-ordered": ListOrdered,
  "list-tree": ListTree,
  lock: Lock,
  mail: Mail,
  mailbox: Mailbox,
  menu: Menu,
  "messages-square": MessagesSquare,
  paperclip: Paperclip,
  pause: Pause,
  "pen-line": PenLine,
  pencil: Pencil,
  play: Play,
  plus: Plus,
  printer: Printer,
  "redo-2": Redo2,
  "rotate-ccw": RotateCcw,
  search: Search,
  send: Send,
  "shield-check": ShieldCheck,
  signature: Signature,
  split: Split,
  stamp: Stamp,
  timer: Timer,
  "undo-2": Undo2,
  user: User,
  "user-check": UserCheck,
  "user-minus": UserMinus,
  "user-plus": UserPlus,
  "user-x": UserX,
  users: Users,
  vote: Vote,
  x: X,
  "zoom-in": ZoomIn,
  "zoom-out": ZoomOut,
  history: RotateCcwClock,
  "trash-2": Trash,
  "building-2": BuildingComplex,
  "indent-increase": ListIndentIncrease,
  "table": Table,
  "superscript": Superscript,
  "scroll-text": ScrollText,
  "notebook": Notebook,
  "link": Link,
  "eye-off": EyeOff,
} as const;

/** Status glyphs, ours: a shape for each state, so that nothing is said by colour alone. */
export type GlyphName =
  "g-todo" | "g-half" | "g-part" | "g-done" | "g-late" | "g-stop" | "g-refused" | "g-open" | "g-fork" | "g-info";

/** A lucide icon or a status glyph. */
export type IconName = keyof typeof icons | GlyphName;
