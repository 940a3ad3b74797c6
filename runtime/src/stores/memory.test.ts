import { storeContract } from "./contract.js";
import { memory } from "./memory.js";

storeContract("memory", async () => memory());
