namespace Platform.Sdk;
