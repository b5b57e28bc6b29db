using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Tests.Scripts;

/// <summary>Mistakes in a script are told with line, place and cure.</summary>
internal sealed class ScriptReaderTests
{
    [TestCase("", "line 1: this is not JSON")]
    [TestCase("{ \"name\": \"D\",\n\n  \"steps\": [ { \"send\": 'x' } ] }", "line 3: this is not JSON")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": \"x\" } ] } x", "line 1: this is not JSON")]
    [TestCase("[]", "line 1: this is not an object; write { ... } with: name, about, separator, steps, always, outage.")]
    [TestCase("{ \"steps\": [] }", "line 1: 'name' is missing; give the device a name")]
    [TestCase("{ \"name\": 5, \"steps\": [ { \"send\": \"x\" } ] }", "line 1, name: this is not a text, or an empty one")]
    [TestCase("{ \"name\": \"D\" }", "line 1: there is nothing to do; give 'steps' (in order), 'always' (at any time), or both.")]
    [TestCase("{ \"name\": \"D\",\n \"step\": [] }", "line 2, step: 'step' is not known here; known: name, about, separator, steps, always, outage.")]
    [TestCase("{ \"name\": \"D\",\n \"name\": \"E\" }", "line 2: 'name' is there twice; leave one out.")]
    [TestCase("{ \"name\": \"D\", \"steps\": { \"send\": \"x\" } }", "line 1, steps: this is not a list; write [ ... ], also around one.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [\n { \"send\": \"x\" },\n { \"sned\": \"x\" } ] }", "line 3, steps[1].sned: 'sned' is not known here; known: about, expect,")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ {} ] }", "line 1, steps[0]: nothing is waited for and nothing is done")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": 5 } ] }", "line 1, steps[0].send: a message is an object, an array, or a text that goes as it is")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": null } ] }", "line 1, steps[0].expect: a message is an object, an array, or a text")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": {\n\"a\": \"{id\" } } ] }", "line 2, steps[0].expect.a: '{id' has no '}'; for a brace itself write '{{'.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{my id}\" } } ] }", "'{my id}' is not a placeholder: its name has letters, digits and '_' only")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{id:integer}\" } } ] }", "'integer' in '{id:integer}' is not a kind of value; known: text, number, array, object.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{x}{y}\" } } ] }", "steps[0].expect.a: two placeholders stand side by side")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{count}\" } } ] }", "'{count}' is a value of the device's own; take this one under another name.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{my.id}\" } } ] }", "'{my.id}' is not a name for a value that is taken")]
    [TestCase(
        "{ \"name\": \"D\", \"steps\": [ { \"expect\": { \"a\": \"{id}\" },\n \"send\": { \"b\": \"{ib}\" } } ] }",
        "line 2, steps[0].send: no 'expect' takes '{ib}'; there are: {id}, {count}, {time.iso}, {time.unix}, {time.unixMs}, {time.tai}.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"push\": [ \"{id}\" ] } ] }", "steps[0].push[0]: no 'expect' takes '{id}'")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": \"{}\", \"send\": \"{}\" } ] }", "steps[0].send: '{}' gives no value to send")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"expect\": \"{id}\", \"send\": \"{id:text}\" } ] }", "steps[0].send: a value is sent as it was taken; write '{id}', and its kind in 'expect'.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": { \"$head\": 42 } } ] }", "steps[0].send.$head: the head is not a text; write it between quotes.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": { \"$head\": \"42\", \"json\": [] } } ] }", "steps[0].send.json: 'json' cannot stand beside '$head'")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": { \"$frame\": [] } } ] }", "steps[0].send: '$frame' stands alone, with a list of one document or more")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"push\": [] } ] }", "steps[0].push: the list is empty")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"push\": [ \"x\" ], \"every\": 0 } ] }", "steps[0].every: give a whole number from 1 to 86400000, in milliseconds.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"push\": [ \"x\" ], \"times\": \"always\" } ] }", "steps[0].times: give a whole number from 1 to 1000000, or \"forever\".")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": \"x\", \"every\": 500 } ] }", "steps[0]: 'every' and 'times' go with 'push'")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"close\": 1006 } ] }", "steps[0].close: give a close code: 1000 to 1003")]
    [TestCase("{ \"name\": \"D\", \"always\": [ { \"send\": \"x\" } ] }", "always[0]: 'expect' is missing; what stands in 'always' answers something.")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": \"x\" } ], \"outage\": { \"after\": 5 } }", "outage: an outage has 'after' and 'for', both in milliseconds")]
    [TestCase("{ \"name\": \"D\", \"steps\": [ { \"send\": \"\\ud800\" } ] }", "steps[0].send: this text has half of a character")]
    public void Read_Mistake_IsToldWithItsPlace(string script, string message) =>
        Assert.That(() => DeviceScript.Read(script), Throws.InstanceOf<ScriptException>().With.Message.Contains(message));

    [Test]
    public void Read_Everything_IsTaken()
    {
        var script = DeviceScript.Read("""
            {
              "name": "Mixer", "about": "Everything once", "separator": "\n",
              "steps": [
                { "about": "greets", "send": { "hello": "{time.iso}" } },
                { "expect": { "id": "{id:number}" }, "after": 5, "send": { "id": "{id}" }, "push": [ [ 1 ], "x" ], "every": 10, "times": "forever", "close": 1000 }
              ],
              "always": [ { "expect": "{}" } ],
              "outage": { "after": 20000, "for": 5000, "times": 2 }
            }
            """);

        Assert.That(script.Name, Is.EqualTo("Mixer"));
        Assert.That(script.Separator, Is.EqualTo("\n"));
        Assert.That(script.Steps.Select(step => step.Place), Is.EqualTo(["steps[0]", "steps[1]"]));
        Assert.That(script.Steps[1].After, Is.EqualTo(TimeSpan.FromMilliseconds(5)));
        Assert.That(script.Steps[1].Push!.Messages, Has.Count.EqualTo(2));
        Assert.That(script.Steps[1].Push!.Rounds, Is.Null);
        Assert.That(script.Steps[1].Close, Is.EqualTo(1000));
        Assert.That(script.Always, Has.Count.EqualTo(1));
        Assert.That(script.Outage, Is.EqualTo(new ScriptOutage(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5), 2)));
    }
}
