using Microsoft.AspNetCore.Components;

namespace StrategyTracker.Ui;

/// <summary>
/// A form that is told when any field in it has been changed says <c>@onedited</c>: a <c>change</c> of a field is told to that field alone,
/// and does not reach what it stands in. It comes after the field's own, so that the form reads what the field has written. <c>app.js</c> sends it.
/// </summary>
[EventHandler("onedited", typeof(EventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
