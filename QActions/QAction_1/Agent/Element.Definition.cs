using System;
using System.Globalization;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Presets;
using Skyline.Protocol.Dialects.Definitions.Values;

namespace Skyline.Protocol.Agent
{
    /// <content>What operators ask for on the page Definition.</content>
    public sealed partial class Element
    {
        /// <summary>Puts the definition that was pasted in force, or the built-in dialect when nothing was.</summary>
        public void SetDefinition() => DefinitionUse.Change(this, Text(Parameter.Write.definition));

        /// <summary>Puts the preset that was chosen in force.</summary>
        public void LoadPreset()
        {
            var number = Convert.ToInt32(Protocol.GetParameter(Parameter.preset), CultureInfo.InvariantCulture);
            if (number < 0 || number > PresetList.All.Count)
            {
                throw new RefusedException("there is no such preset. Choose one in Preset.");
            }

            DefinitionUse.Change(this, number == 0 ? string.Empty : PresetList.All[number - 1].Text);
        }

        /// <summary>Takes over the user name or the secret, whichever was entered.</summary>
        public void SetUserNameOrSecret()
        {
            var isSecret = Protocol.GetTriggerParameter() == Parameter.Write.secret;
            var entered = Text(isSecret ? Parameter.Write.secret : Parameter.Write.username);
            if (isSecret)
            {
                Session.EnterSecret(entered);
                Protocol.SetParameter(Parameter.secret, entered);
            }
            else
            {
                Session.EnterUserName(entered);
                Protocol.SetParameter(Parameter.username, entered);
            }

            Tell((isSecret ? "The secret" : "The user name") + " goes with the next opening of the connection. To open it now, press Reconnect.");
        }

        /// <summary>Tells what is made of the message that was pasted. Nothing else changes.</summary>
        public void TestMessage()
        {
            var message = Text(Parameter.Write.testmessage);
            Protocol.SetParameters(new[] { Parameter.testmessage, Parameter.testresult }, new object[] { message, message.Trim().Length == 0 ? string.Empty : Session.Test(message) });
        }

        /// <summary>Takes over the value of the input of a row.</summary>
        public void SetInput()
        {
            var key = Protocol.RowKey();
            var value = Text(Parameter.Write.inputsvalue);
            Session.EnterInput(RowKey.Unescape(key), value);
            Protocol.SetParameterIndexByKey(Parameter.Inputs.tablePid, key, Parameter.Inputs.Idx.inputsvalue + 1, value);
            Tell("The input goes with the next opening of the connection. To open it now, press Reconnect.");
        }

        /// <summary>Takes over the value of the command of a row.</summary>
        public void SetCommandValue()
        {
            var name = Session.EnterCommandValue(Protocol.RowKey(), Text(Parameter.Write.commandsvalue));
            DefinitionTables.Write(this);
            Tell("The value of the command " + name + " is set. Press Send to send it.");
        }

        /// <summary>Sends the command of a row, or asks before.</summary>
        public void SendCommand()
        {
            var index = Session.PressCommand(Protocol.RowKey());
            Sender.SendNext(this);
            DefinitionTables.Write(this);
            Tell(Session.TellCommand(index));
        }

        /// <summary>A message has gone out: the next one may follow.</summary>
        public void GoOnSending()
        {
            Session.Ran();
            Sender.SendNext(this);
        }
    }
}
