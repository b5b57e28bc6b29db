using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Presets
{
    /// <summary>The definitions that come with the connector. Made from the files of Tests/Presets by a test; do not edit.</summary>
    internal static class PresetList
    {
        /// <summary>What stands for no definition.</summary>
        public const string BuiltIn = "IS-07 (built-in)";

        /// <summary>Gets the presets, in the order of the page.</summary>
        public static IReadOnlyList<Preset> All { get; } = new[]
        {
            new Preset(
                @"AISStream",
                @"{ ""name"": ""AISStream"",
  ""open"": [ { ""send"": { ""APIKey"": ""{secret}"", ""BoundingBoxes"": [ [ [ 50.5, 1.5 ], [ 52.0, 4.5 ] ] ], ""FilterMessageTypes"": [ ""PositionReport"" ] } } ],
  ""heartbeat"": { ""alive"": ""message"", ""timeout"": 120 },
  ""keys"": { ""add"": true, ""only"": [ ""*.Sog"", ""*.Cog"", ""*.Latitude"", ""*.Longitude"" ] },
  ""read"": [
    { ""when"": { ""$.MessageType"": ""PositionReport"" }, ""each"": ""$.Message.PositionReport.*"", ""is"": ""state"", ""key"": ""{$.MetaData.MMSI}"", ""part"": ""{@~}"", ""value"": ""@"", ""group"": ""{$.MetaData.ShipName}"" },
    { ""when"": { ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""text"": ""{$.error}"" } ] }"),
            new Preset(
                @"Axis events (ws-data-stream)",
                @"{
  ""name"": ""Axis events (ws-data-stream)"",
  ""subscribe"": { ""list"": ""all"", ""send"": { ""apiVersion"": ""1.0"", ""method"": ""events:configure"", ""params"": { ""eventFilterList"": { ""$each"": { ""topicFilter"": ""{key}"" } } } } },
  ""read"": [
    { ""when"": { ""$.method"": ""events:notify"" }, ""each"": ""$.params.notification.message.data.*"", ""is"": ""state"",
      ""key"": ""{$.params.notification.topic}"", ""part"": ""{$.params.notification.message.source}.{@~}"", ""value"": ""@"", ""as"": ""number"", ""time"": ""$.params.notification.timestamp"" },
    { ""when"": { ""$.method"": ""events:configure"", ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""text"": ""{$.error.message}"" }
  ]
}"),
            new Preset(
                @"Blackmagic Design cameras and HyperDeck (event/websocket)",
                @"{
  ""name"": ""Blackmagic Design cameras and HyperDeck (event/websocket)"",
  ""open"": [ { ""send"": { ""type"": ""request"", ""id"": ""{id}"", ""data"": { ""action"": ""listProperties"" } } } ],
  ""subscribe"":   { ""list"": ""new"",  ""send"": { ""type"": ""request"", ""id"": ""{id}"", ""data"": { ""action"": ""subscribe"", ""properties"": ""{keys}"" } } },
  ""unsubscribe"": { ""list"": ""gone"", ""send"": { ""type"": ""request"", ""id"": ""{id}"", ""data"": { ""action"": ""unsubscribe"", ""properties"": ""{keys}"" } } },
  ""read"": [
    { ""when"": { ""$.type"": ""event"", ""$.data.action"": ""propertyValueChanged"" }, ""each"": ""$.data.value.**"",
      ""is"": ""state"", ""key"": ""{$.data.property}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""$.type"": ""response"", ""$.data.action"": ""subscribe"" }, ""each"": ""$.data.values.*.**"",
      ""is"": ""state"", ""key"": ""{$.data.values.*~}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""$.type"": ""response"", ""$.data.action"": ""listProperties"" }, ""each"": ""$.data.deviceProperties[*]"", ""is"": ""state"", ""key"": ""{@}"" },
    { ""when"": { ""$.type"": ""response"", ""$.data.success"": false }, ""is"": ""refused"", ""id"": ""$.id"", ""text"": ""{$.data.action} failed"" }
  ]
}"),
            new Preset(
                @"disguise LiveUpdate",
                @"{
  ""name"": ""disguise LiveUpdate"",
  ""keys"": { ""separator"": ""|"" },
  ""subscribe"":   { ""list"": ""one"", ""send"": { ""subscribe"": { ""object"": ""{key.1}"", ""properties"": [ ""{key.2}"" ] } } },
  ""unsubscribe"": { ""list"": ""one"", ""send"": { ""unsubscribe"": { ""id"": ""{alias}"" } } },
  ""read"": [
    { ""when"": { ""$.subscriptions"": { ""exists"": true } }, ""each"": ""$.subscriptions[*]"", ""is"": ""alias"", ""alias"": ""@.id"", ""key"": ""{@.objectPath}|{@.propertyPath}"" },
    { ""when"": { ""$.valuesChanged"": { ""exists"": true } }, ""each"": ""$.valuesChanged[*]"", ""is"": ""state"", ""alias"": ""@.id"", ""value"": ""@.value"" },
    { ""when"": { ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""text"": ""{$.error}"" }
  ]
}"),
            new Preset(
                @"Eclipse Ditto",
                @"{ ""name"": ""Eclipse Ditto"",
  ""frames"": { ""head"": true },
  ""open"": [ { ""send"": ""START-SEND-EVENTS"" }, { ""wait"": { ""head"": ""START-SEND-EVENTS:ACK"" } } ],
  ""keys"": { ""add"": true },
  ""read"": [
    { ""when"": { ""$.topic"": { ""exists"": true }, ""$.path"": { ""starts"": ""/features/"" } }, ""each"": ""$.value.**"", ""is"": ""state"", ""key"": ""{$.topic|/2}{$.path}"", ""part"": ""{@~}"", ""value"": ""@"" } ] }"),
            new Preset(
                @"Home Assistant",
                @"{
  ""name"": ""Home Assistant"",
  ""open"": [
    { ""wait"": { ""$.type"": ""auth_required"" }, ""send"": { ""type"": ""auth"", ""access_token"": ""{secret}"" } },
    { ""wait"": { ""$.type"": ""auth_ok"" }, ""send"": { ""id"": ""{id}"", ""type"": ""subscribe_events"", ""event_type"": ""state_changed"" } },
    { ""send"": { ""id"": ""{id}"", ""type"": ""get_states"" } }
  ],
  ""heartbeat"": { ""every"": 30, ""timeout"": 70, ""alive"": ""reply"", ""send"": { ""id"": ""{id}"", ""type"": ""ping"" }, ""reply"": { ""$.type"": ""pong"" }, ""echo"": ""$.id"" },
  ""keys"": { ""add"": true, ""only"": [ ""sensor.*"", ""binary_sensor.*"", ""switch.*"" ] },
  ""read"": [
    { ""when"": { ""$.type"": ""event"", ""$.event.event_type"": ""state_changed"", ""$.event.data.new_state.state"": { ""exists"": true } },
      ""is"": ""state"", ""key"": ""{$.event.data.entity_id}"", ""name"": ""{$.event.data.new_state.attributes.friendly_name}"",
      ""value"": ""$.event.data.new_state.state"", ""as"": ""number"", ""unit"": ""{$.event.data.new_state.attributes.unit_of_measurement}"",
      ""time"": ""$.event.data.new_state.last_updated"", ""numbers"": { ""on"": 1, ""off"": 0 } },
    { ""when"": { ""$.type"": ""event"", ""$.event.event_type"": ""state_changed"", ""$.event.data.new_state"": null }, ""is"": ""gone"", ""key"": ""{$.event.data.entity_id}"" },
    { ""when"": { ""$.type"": ""result"", ""$.success"": true }, ""each"": ""$.result[*]"",
      ""is"": ""state"", ""key"": ""{@.entity_id}"", ""name"": ""{@.attributes.friendly_name}"", ""value"": ""@.state"", ""as"": ""number"",
      ""unit"": ""{@.attributes.unit_of_measurement}"", ""time"": ""@.last_updated"", ""numbers"": { ""on"": 1, ""off"": 0 } },
    { ""when"": { ""$.type"": ""result"", ""$.success"": true }, ""is"": ""accepted"", ""id"": ""$.id"" },
    { ""when"": { ""$.type"": ""result"", ""$.success"": false }, ""is"": ""refused"", ""id"": ""$.id"", ""text"": ""{$.error.message}"" },
    { ""when"": { ""$.type"": ""auth_invalid"" }, ""is"": ""refused"", ""text"": ""{$.message}"" }
  ]
}"),
            new Preset(
                @"AMWA NMOS IS-07",
                @"{
  ""name"": ""AMWA NMOS IS-07"",
  ""keys"": { ""form"": ""uuid"" },
  ""heartbeat"": {
    ""every"": 5, ""timeout"": 12, ""alive"": ""reply"",
    ""send"": { ""command"": ""health"", ""timestamp"": ""{time.tai}"" },
    ""reply"": { ""$.message_type"": ""health"" },
    ""echo"": ""$.timing.origin_timestamp""
  },
  ""subscribe"": { ""list"": ""all"", ""send"": { ""command"": ""subscription"", ""sources"": ""{keys}"" } },
  ""read"": [
    { ""when"": { ""$.message_type"": ""state"", ""$.event_type"": { ""not"": { ""starts"": ""number/enum/"" } } },
      ""is"": ""state"", ""key"": ""{$.identity.source_id}"", ""group"": ""{$.identity.flow_id}"", ""type"": ""{$.event_type}"",
      ""value"": ""$.payload.value"", ""divide"": ""$.payload.scale"", ""unit"": ""{$.event_type|/3}"",
      ""time"": ""$.timing.creation_timestamp"", ""timeAs"": ""tai"" },
    { ""when"": { ""$.message_type"": ""state"", ""$.event_type"": { ""starts"": ""number/enum/"" } },
      ""is"": ""state"", ""key"": ""{$.identity.source_id}"", ""group"": ""{$.identity.flow_id}"", ""type"": ""{$.event_type}"",
      ""value"": ""$.payload.value"", ""time"": ""$.timing.creation_timestamp"", ""timeAs"": ""tai"" },
    { ""when"": { ""$.message_type"": ""reboot"" }, ""is"": ""reboot"", ""key"": ""{$.identity.source_id}"" },
    { ""when"": { ""$.message_type"": ""shutdown"" }, ""is"": ""gone"", ""key"": ""{$.identity.source_id}"" }
  ]
}"),
            new Preset(
                @"Kraken spot v2 ticker",
                @"{
  ""name"": ""Kraken spot v2 ticker"",
  ""heartbeat"": { ""every"": 30, ""timeout"": 60, ""alive"": ""message"", ""send"": { ""method"": ""ping"", ""req_id"": ""{id}"" }, ""reply"": { ""$.method"": ""pong"" }, ""echo"": ""$.req_id"" },
  ""subscribe"":   { ""list"": ""new"",  ""send"": { ""method"": ""subscribe"",   ""params"": { ""channel"": ""ticker"", ""symbol"": ""{keys}"" }, ""req_id"": ""{id}"" } },
  ""unsubscribe"": { ""list"": ""gone"", ""send"": { ""method"": ""unsubscribe"", ""params"": { ""channel"": ""ticker"", ""symbol"": ""{keys}"" }, ""req_id"": ""{id}"" } },
  ""read"": [
    { ""when"": { ""$.channel"": ""ticker"" }, ""each"": ""$.data[*].*"", ""is"": ""state"", ""key"": ""{$.data[*].symbol}"", ""part"": ""{@~}"", ""value"": ""@"", ""type"": ""{$.type}"" },
    { ""when"": { ""$.success"": true }, ""is"": ""accepted"", ""id"": ""$.req_id"" },
    { ""when"": { ""$.success"": false }, ""is"": ""refused"", ""id"": ""$.req_id"", ""text"": ""{$.error}"" },
    { ""when"": { ""$.channel"": [ ""heartbeat"", ""status"" ] }, ""is"": ""nothing"" }
  ]
}"),
            new Preset(
                @"Moonraker (JSON-RPC 2.0, map of maps)",
                @"{
  ""name"": ""Moonraker (JSON-RPC 2.0, map of maps)"",
  ""open"": [ { ""send"": { ""jsonrpc"": ""2.0"", ""id"": ""{id}"", ""method"": ""printer.objects.subscribe"", ""params"": { ""objects"": { ""gcode_move"": null, ""toolhead"": [ ""position"", ""status"" ] } } } } ],
  ""keys"": { ""add"": true },
  ""read"": [
    { ""when"": { ""$.method"": ""notify_status_update"" }, ""each"": ""$.params[0].*.**"", ""is"": ""state"", ""key"": ""{$.params[0].*~}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""$.result.status"": { ""exists"": true } }, ""each"": ""$.result.status.*.**"", ""is"": ""state"", ""key"": ""{$.result.status.*~}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""id"": ""$.id"", ""text"": ""{$.error.message}"" }
  ]
}"),
            new Preset(
                @"OBS Studio (obs-websocket 5)",
                @"{
  ""name"": ""OBS Studio (obs-websocket 5)"",
  ""open"": [
    { ""wait"": { ""$.op"": 0 }, ""take"": { ""salt"": ""$.d.authentication.salt"", ""challenge"": ""$.d.authentication.challenge"" } },
    { ""let"": { ""half"": { ""sha256.base64"": ""{secret}{var.salt}"" }, ""auth"": { ""sha256.base64"": ""{var.half}{var.challenge}"" } },
      ""send"": { ""op"": 1, ""d"": { ""rpcVersion"": 1, ""eventSubscriptions"": 2047, ""authentication"": ""{var.auth?}"" } } },
    { ""wait"": { ""$.op"": 2 } },
    { ""send"": { ""op"": 6, ""d"": { ""requestType"": ""GetStreamStatus"", ""requestId"": ""{id:text}"" } } },
    { ""send"": { ""op"": 6, ""d"": { ""requestType"": ""GetCurrentProgramScene"", ""requestId"": ""{id:text}"" } } }
  ],
  ""heartbeat"": {
    ""every"": 10, ""timeout"": 30, ""alive"": ""reply"",
    ""send"": { ""op"": 6, ""d"": { ""requestType"": ""GetStats"", ""requestId"": ""{id:text}"" } },
    ""reply"": { ""$.op"": 7, ""$.d.requestType"": ""GetStats"" }, ""echo"": ""$.d.requestId""
  },
  ""keys"": { ""add"": true, ""not"": [ ""*.timecode"", ""*.Uuid"" ] },
  ""read"": [
    { ""when"": { ""$.op"": 7, ""$.d.requestStatus.result"": true, ""$.d.requestType"": [ ""GetStats"", ""GetStreamStatus"" ] },
      ""is"": ""state"", ""each"": ""$.d.responseData.*"", ""key"": ""{$.d.requestType}"", ""part"": ""{@~}"", ""value"": ""@"", ""type"": ""{$.d.requestType}"" },
    { ""when"": { ""$.op"": 7, ""$.d.requestStatus.result"": false }, ""is"": ""refused"", ""id"": ""$.d.requestId"", ""text"": ""{$.d.requestType}: {$.d.requestStatus.code} {$.d.requestStatus.comment}"" },
    { ""when"": { ""$.op"": 5, ""$.d.eventType"": ""CurrentProgramSceneChanged"" },
      ""is"": ""state"", ""key"": ""ProgramScene"", ""value"": ""$.d.eventData.sceneName"", ""type"": ""{$.d.eventType}"" },
    { ""when"": { ""$.op"": 7, ""$.d.requestType"": ""GetCurrentProgramScene"" },
      ""is"": ""state"", ""key"": ""ProgramScene"", ""value"": ""$.d.responseData.currentProgramSceneName"", ""type"": ""{$.d.requestType}"" },
    { ""when"": { ""$.op"": 5, ""$.d.eventType"": [ ""StreamStateChanged"", ""RecordStateChanged"" ] },
      ""is"": ""state"", ""key"": ""{$.d.eventType}"", ""value"": ""$.d.eventData.outputState"", ""type"": ""{$.d.eventType}"" },
    { ""when"": { ""$.op"": 5, ""$.d.eventType"": ""InputMuteStateChanged"" },
      ""is"": ""state"", ""key"": ""{$.d.eventData.inputName}"", ""part"": ""muted"", ""value"": ""$.d.eventData.inputMuted"", ""type"": ""{$.d.eventType}"" },
    { ""when"": { ""$.op"": 5, ""$.d.eventType"": { ""not"": [ ""CurrentProgramSceneChanged"", ""StreamStateChanged"", ""RecordStateChanged"", ""InputMuteStateChanged"" ] } }, ""is"": ""nothing"" }
  ]
}"),
            new Preset(
                @"openHAB events",
                @"{
  ""name"": ""openHAB events"",
  ""heartbeat"": { ""every"": 5, ""timeout"": 20, ""alive"": ""reply"",
    ""send"": { ""type"": ""WebSocketEvent"", ""topic"": ""openhab/websocket/heartbeat"", ""payload"": ""PING"", ""source"": ""DataMiner"" },
    ""reply"": { ""$.type"": ""WebSocketEvent"", ""$.payload"": ""PONG"" } },
  ""keys"": { ""add"": true },
  ""read"": [
    { ""when"": { ""$.type"": [ ""ItemStateEvent"", ""ItemStateChangedEvent"", ""ItemStateUpdatedEvent"" ] },
      ""is"": ""state"", ""key"": ""{$.topic|/3}"", ""value"": ""$.payload|json.value"", ""as"": ""quantity"", ""type"": ""{$.payload|json.type}"", ""numbers"": { ""ON"": 1, ""OFF"": 0, ""OPEN"": 1, ""CLOSED"": 0 } },
    { ""when"": { ""$.topic"": ""openhab/websocket/response/failed"" }, ""is"": ""refused"", ""text"": ""{$.payload}"" }
  ]
}"),
            new Preset(
                @"Resolume Arena",
                @"{ ""name"": ""Resolume Arena"",
  ""subscribe"":   { ""list"": ""one"", ""send"": { ""action"": ""subscribe"", ""parameter"": ""{key}"" } },
  ""unsubscribe"": { ""list"": ""one"", ""send"": { ""action"": ""unsubscribe"", ""parameter"": ""{key}"" } },
  ""read"": [
    { ""when"": { ""$.type"": [ ""parameter_update"", ""parameter_subscribed"" ] }, ""is"": ""state"", ""key"": ""{$.path}"", ""value"": ""$.value"", ""type"": ""{$.valuetype}"" },
    { ""when"": { ""$.type"": { ""exists"": false } }, ""is"": ""nothing"" },
    { ""when"": { ""$.type"": [ ""sources_update"", ""effects_update"" ] }, ""is"": ""nothing"" } ] }"),
            new Preset(
                @"Shelly Gen2+ (RPC over WebSocket)",
                @"{
  ""name"": ""Shelly Gen2+ (RPC over WebSocket)"",
  ""open"": [ { ""send"": { ""id"": ""{id}"", ""src"": ""dataminer"", ""method"": ""Shelly.GetStatus"" } } ],
  ""keys"": { ""add"": true, ""not"": [ ""ts*"", ""*.id"", ""*.by_minute.*"" ] },
  ""read"": [
    { ""when"": { ""$.method"": [ ""NotifyStatus"", ""NotifyFullStatus"" ] }, ""each"": ""$.params.*.**"",
      ""is"": ""state"", ""key"": ""{$.params.*~}"", ""part"": ""{@~}"", ""value"": ""@"", ""time"": ""$.params.ts"", ""timeAs"": ""unix"" },
    { ""when"": { ""$.result"": { ""exists"": true } }, ""each"": ""$.result.*.**"", ""is"": ""state"", ""key"": ""{$.result.*~}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""id"": ""$.id"", ""text"": ""{$.error.code} {$.error.message}"" }
  ]
}"),
            new Preset(
                @"Signal K",
                @"{
  ""name"": ""Signal K"",
  ""keys"": { ""form"": ""text"" },
  ""subscribe"":   { ""list"": ""new"",  ""send"": { ""context"": ""vessels.self"", ""subscribe"": { ""$each"": { ""path"": ""{key}"", ""period"": 1000 } } } },
  ""unsubscribe"": { ""list"": ""gone"", ""send"": { ""context"": ""vessels.self"", ""unsubscribe"": { ""$each"": { ""path"": ""{key}"" } } } },
  ""read"": [
    { ""when"": { ""$.updates"": { ""exists"": true } }, ""each"": ""$.updates[*].values[*].value.**"",
      ""is"": ""state"", ""key"": ""{$.updates[*].values[*].path}"", ""part"": ""{@~}"", ""value"": ""@"",
      ""group"": ""{$.context}"", ""type"": ""{$.updates[*].source.label}"", ""time"": ""$.updates[*].timestamp"" },
    { ""when"": { ""$.roles"": { ""exists"": true } }, ""is"": ""nothing"" }
  ]
}"),
            new Preset(
                @"Socket.IO 5 (Engine.IO 4)",
                @"{
  ""name"": ""Socket.IO 5 (Engine.IO 4)"",
  ""frames"": { ""head"": true },
  ""open"": [
    { ""wait"": { ""head"": ""0"" }, ""send"": ""40"" },
    { ""wait"": { ""head"": ""40"" } }
  ],
  ""heartbeat"": { ""alive"": ""message"", ""timeout"": 50 },
  ""keys"": { ""add"": true },
  ""read"": [
    { ""when"": { ""head"": ""2"" }, ""is"": ""answer"", ""send"": ""3"" },
    { ""when"": { ""head"": ""42"" }, ""each"": ""$[1].**"", ""is"": ""state"", ""key"": ""{$[0]}"", ""part"": ""{@~}"", ""value"": ""@"" },
    { ""when"": { ""head"": ""44"" }, ""is"": ""refused"", ""text"": ""{$.message}"" }
  ]
}"),
            new Preset(
                @"TrueNAS (JSON-RPC 2.0)",
                @"{ ""name"": ""TrueNAS (JSON-RPC 2.0)"",
  ""open"": [ { ""send"": { ""jsonrpc"": ""2.0"", ""id"": ""login"", ""method"": ""auth.login_with_api_key"", ""params"": [ ""{secret}"" ] } }, { ""wait"": { ""$.id"": ""login"", ""$.result"": true } } ],
  ""heartbeat"": { ""every"": 20, ""timeout"": 60, ""alive"": ""reply"", ""send"": { ""jsonrpc"": ""2.0"", ""id"": ""{id}"", ""method"": ""core.ping"", ""params"": [] }, ""reply"": { ""$.result"": ""pong"" }, ""echo"": ""$.id"" },
  ""subscribe"": { ""list"": ""one"", ""send"": { ""jsonrpc"": ""2.0"", ""id"": ""{id}"", ""method"": ""core.subscribe"", ""params"": [ ""{key}"" ] } },
  ""read"": [
    { ""when"": { ""$.method"": ""collection_update"" }, ""each"": ""$.params.fields.**"", ""is"": ""state"", ""key"": ""{$.params.collection}"", ""part"": ""{@~}"", ""value"": ""@"", ""type"": ""{$.params.event}"" },
    { ""when"": { ""$.method"": ""notify_unsubscribed"" }, ""is"": ""refused"", ""key"": ""{$.params.collection}"", ""text"": ""{$.params.error.reason}"" },
    { ""when"": { ""$.error"": { ""exists"": true } }, ""is"": ""refused"", ""id"": ""$.id"", ""text"": ""{$.error.data.reason}"" },
    { ""when"": { ""$.result"": { ""exists"": true }, ""$.id"": { ""not"": ""login"" } }, ""is"": ""accepted"", ""id"": ""$.id"" } ] }"),
        };
    }
}
