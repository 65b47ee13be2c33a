import './noto-sans-jp.css'
import './noto-serif-jp.css'
