// The last lines of a test run: how many tests were left out because a program is not on this machine, and what installs it.
const programs = {
  PostgreSQL: "apt-get install postgresql",
};

export default class ReportAbsent {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
    for (const [name, install] of Object.entries(programs)) {
      const left = skipped.filter((test) => test.fullName.split(" > ")[0].includes(name));
      if (left.length > 0)
        console.log(`\n${left.length} tests were left out: no ${name} here. It is installed by: ${install}`);
    }
  }
}
