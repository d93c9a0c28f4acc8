// A forecast in React 18 or 19 (npm install react react-dom). React 18 passes on no events, no objects and no `false` to an
// element, so these go through a reference here; that works in 19 as well.
import { useEffect, useRef } from "react";
import { defineForecastElement } from "trilateral-pathways/widget";

defineForecastElement();

/** `forecast` is a ready forecast, if there is one; `onForecast` and `onChange` are told what the element tells. */
export function Forecast({ forecast, scenario, sliders = false, onForecast, onChange, ...attributes }) {
  const element = useRef(null);
  useEffect(() => {
    Object.assign(element.current, { forecast, scenario, sliders });
  }, [forecast, scenario, sliders]);
  useEffect(() => {
    const node = element.current;
    const told = ({ detail }) => onForecast?.(detail);
    const moved = ({ detail }) => onChange?.(detail);
    node.addEventListener("forecast", told);
    node.addEventListener("change", moved);
    return () => {
      node.removeEventListener("forecast", told);
      node.removeEventListener("change", moved);
    };
  }, [onForecast, onChange]);
  return <trilateral-forecast ref={element} {...attributes} />;
}
