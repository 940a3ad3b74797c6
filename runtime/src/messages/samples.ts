/** Steps and actors for the samples of messages, as in the yearly performance report of `messages.golden.md`. */

import type { ActorRef, StepRef } from "./words.js";

export const telaah: StepRef = { id: "telaah", number: "1", label: "telaah" };
export const kumpulkan: StepRef = { id: "kumpulkan", number: "2", label: "kumpulkan" };
export const rapat: StepRef = { id: "rapat", number: "3", label: "rapat" };
export const susun: StepRef = { id: "susun", number: "4", label: "susun" };
export const koreksi: StepRef = { id: "koreksi", number: "5", label: "koreksi" };

export const staf: ActorRef = { id: "staf", printed: "Staf" };
export const kasubbag: ActorRef = { id: "kasubbag", printed: "Kasubbag Renja, Keuangan dan Aset" };
export const bidang: ActorRef = { id: "bidang", printed: "Bidang" };
export const bidangA: ActorRef = { ...bidang, member: "Bidang A" };
export const sekretaris: ActorRef = { id: "sekretaris", printed: "Sekretaris" };
export const kepala: ActorRef = { id: "kepala", printed: "Kepala Badan" };
